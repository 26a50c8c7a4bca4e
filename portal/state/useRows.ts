import { useState } from 'react'
import { api, type Answer } from '../api.ts'
import type { Shallow } from './shallow.ts'
import { useLoaded, type Loaded } from './useLoaded.ts'

type List = '/projects' | '/contracts' | '/payments/invoices' | '/messages' | '/messages/notifications'
type Page<Row> = { docs: Row[]; nextCursor: string | null }
type RowOf<Path extends List> = Shallow<Answer<Path, 'get'>['docs'][number]>

type Rows<Row> = Loaded<Row[]> & { more: (() => Promise<void>) | undefined }

/** A list of the API, page after page: newer rows that come meanwhile move none. */
export function useRows<Path extends List>(path: Path): Rows<RowOf<Path>> {
  const [later, setLater] = useState<Page<RowOf<Path>>>()
  // The cast: these are the rows of this path, at the API's default depth.
  const read = async (after: string) =>
    (await api.get<List>(path, { query: { limit: 20, after } })) as Page<RowOf<Path>>
  const first = useLoaded(path, () => read(''))
  const cursor = (later ?? first.data)?.nextCursor
  return {
    data: first.data && [...first.data.docs, ...(later?.docs ?? [])],
    error: first.error,
    reload: () => {
      setLater(undefined)
      first.reload()
    },
    more: cursor
      ? async () => {
          const next = await read(cursor)
          setLater((before) => ({ ...next, docs: [...(before?.docs ?? []), ...next.docs] }))
        }
      : undefined,
  }
}
