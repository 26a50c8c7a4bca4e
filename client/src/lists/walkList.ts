import type { RequestOptions, Transport } from '../http/createTransport.ts'
import type { Page } from '../wire.ts'

type WalkListArgs = { request: Transport; path: string; options: RequestOptions }

/** The pages of a list after a cursor: each row that stays is on exactly one, whatever comes and goes meanwhile. */
export async function* walkList<Doc>({ request, path, options }: WalkListArgs): AsyncGenerator<Page<Doc>, void> {
  let after: string | null = ''
  while (after !== null) {
    const query: Record<string, unknown> = { ...options.query, after }
    const response = await request('get', path, { ...options, query })
    const page = (await response.json()) as Page<Doc> // a list, by its type
    yield page
    after = page.nextCursor ?? null
  }
}
