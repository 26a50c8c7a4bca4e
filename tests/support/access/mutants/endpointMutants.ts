import { readTable } from '../readTable.ts'
import { filesUnder, lineAt, placesOf, read } from './sources.ts'
import type { Mutant } from './types.ts'

const wider: Record<string, string> = { admin: 'user', client: 'user', user: 'anyone' }

/** Of every endpoint: who may call it, and the row that it looks up. */
export function endpointMutants(): Mutant[] {
  return definitions().flatMap((place) => [...allow(place), ...row(place)])
}

/** Where endpoints name their limits. */
export function operationsWithLimits(): (Place & { limit: string })[] {
  return definitions().flatMap((place) =>
    placesOf({ text: place.text.slice(place.start, place.end), pattern: /\n( {2}rateLimit: '\w+',)/ }).map(
      ({ start, end, found }) => ({
        ...place,
        start: place.start + start,
        end: place.start + end,
        limit: /'(\w+)'/.exec(found[0])?.[1] ?? '',
      }),
    ),
  )
}

function definitions(): Place[] {
  return filesUnder('endpoints').flatMap((file) => {
    const text = read(file)
    return placesOf({ text, pattern: /defineEndpoint\(\{\n[^]*?\n\}\)/ }).map(({ start, end }) => ({
      file,
      text,
      start,
      end,
      operation: operationOf(text.slice(start, end)),
    }))
  })
}

type Place = { file: string; text: string; start: number; end: number; operation: string }

function operationOf(definition: string): string {
  const [, method = ''] = /\n {2}method: '(\w+)'/.exec(definition) ?? []
  const [, path = ''] = /\n {2}path: '([^']+)'/.exec(definition) ?? []
  return `${method.toUpperCase()} ${path}`
}

function allow({ file, text, start, end, operation }: Place): Mutant[] {
  const definition = text.slice(start, end)
  return placesOf({ text: definition, pattern: /\n {2}allow: '(admin|client|user)'/ }).map(
    ({ start: from, end: to, found }) => ({
      name: `${operation}: allow '${found[1]}'`,
      file,
      line: lineAt({ text, index: start + from }),
      edits: [{ start: start + from, end: start + to, text: wider[found[1] ?? ''] ?? '' }],
      isAbout: (key) => key.startsWith(`${operation} | `),
      place: operation,
      kind: 'allow',
    }),
  )
}

/** The lookup finds the row for any caller. */
function row({ file, text, start, end, operation }: Place): Mutant[] {
  const definition = text.slice(start, end)
  return placesOf({ text: definition, pattern: /\n {2}row: ([^]*?),\n {2}(?=\w)/ }).map(({ start: from, end: to }) => ({
    name: `${operation}: row`,
    file,
    line: lineAt({ text, index: start + from }),
    edits: [{ start: start + from, end: start + to, text: unchecked(definition.slice(from, to)) }],
    isAbout: (key) => key.startsWith(`${operation} | `),
    place: operation,
    kind: 'row',
    excuse: excuseOf(definition),
  }))
}

/** Admins see every row of most collections: a lookup for them alone has none to keep back. */
function excuseOf(definition: string): string | undefined {
  if (!definition.includes("\n  allow: 'admin'")) return undefined
  const lookup = /\n {2}row: ([^]*?),\n {2}(?=\w)/.exec(definition)?.[1] ?? ''
  const found = [...lookup.matchAll(/collection: '([\w-]+)'/g)].map(([, slug]) => slug)
  const slugs = lookup === 'contractRow' ? ['contracts'] : found
  const lines = (readTable()['Rows of collections'] ?? []).filter(({ collection }) => slugs.includes(collection))
  const isAll = lines.length > 0 && lines.every(({ read: word }) => /admins|everybody/.test(word ?? ''))
  return isAll ? `only admins come here, and they read every row of ${slugs.join(' and ')}` : undefined
}

function unchecked(lookup: string): string {
  if (lookup === 'contractRow')
    return unchecked("({ req, params }) => readVisible({ req, collection: 'contracts', id: params.id })")
  if (lookup.includes('readVisible(')) {
    const open = lookup.replace(
      /readVisible\(\{ req, collection: ('[\w-]+'), id: ([\w.]+) \}\)/g,
      '(req.payload.findByID({ collection: $1, id: $2, depth: 0, req, overrideAccess: true }) as any)',
    )
    return open.replace('reader: user', "reader: { ...user, role: 'admin' }")
  }
  if (lookup.includes('findUnconfirmed('))
    return "({ req, params }) => req.payload.findByID({ collection: 'projects', id: params.id, depth: 0, req, overrideAccess: true }) as any"
  // A lookup by what the caller is: as if they were an admin.
  return `(args: any) => (${lookup})({ ...args, user: { ...args.user, role: 'admin' } })`
}
