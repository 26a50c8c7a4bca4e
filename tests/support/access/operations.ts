import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Platform } from '../platform.ts'
import { runWarm } from '../servers/runWarm.ts'
import { areas, readTable, type Line } from './readTable.ts'

export type Field = {
  name: string
  type: string
  hasMany: boolean
  relationTo: string | string[] | null
  options: string[]
  /** Of a group, and of the rows of an array. */
  fields: Field[]
}

export type Collection = { slug: string; names: { singular: string; plural: string } | null; fields: Field[] }

export type Operations = {
  mounted: string[]
  /** Without `names` there is no such collection in GraphQL. */
  collections: Collection[]
  rest: string[]
  queries: string[]
  mutations: string[]
  subscriptions: string[]
  /** The whole schema, which a server in production hides. */
  schema: string
  /** A call of every mutation with the least that its schema asks for. */
  samples: Record<string, string>
  /** What a query of every list may ask for, by its name. */
  selections: Record<string, string>
}

/** What the running program can do, as it says itself: `printOperations.ts`. */
export async function discover(platform: Platform): Promise<Operations> {
  const file = path.join(platform.dataDir, 'operations.json')
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, ...platform.environment() }
  const program = await runWarm({ entry: 'tests/support/access/printOperations.ts', argv: [file], env })
  if ((await program.ended) !== 0) throw new Error(`The program does not say what it can do:\n${program.output()}`)
  return JSON.parse(await readFile(file, 'utf8')) as Operations // as that file writes it
}

/** Everything that it can do under `/api`. */
export function operationsOf({ rest, queries, mutations, subscriptions }: Operations): Set<string> {
  return new Set([...rest, ...queries, ...mutations, ...subscriptions])
}

/** Every operation that the table names, as the program would write it. */
export function namedOperations({ collections }: Operations): Set<string> {
  const table = readTable()
  const inTable = new Set(table['Rows of collections']?.map(({ collection }) => collection))
  const doors = collections.filter(({ slug }) => inTable.has(slug)).flatMap((one) => doorsOf(one))
  const lines = areas.flatMap((area) => table[area] ?? []).map(({ operation }) => operation ?? '')
  const graphQl = (table['GraphQL by name'] ?? []).map(({ operation }) => nameOf(operation ?? ''))
  return new Set([...doors, ...lines, ...graphQl])
}

/** The doors of a collection, or those that ask this. */
export function doorsOf({ slug, names }: Collection, asks?: string): string[] {
  const lines: Line[] = readTable()['Doors of every collection'] ?? []
  return lines
    .filter((line) => asks === undefined || line['asks'] === asks)
    .map(({ door = '' }) => door)
    .filter((door) => names !== null || !door.includes('{Name'))
    .map((door) => door.replace('{collection}', slug))
    .map((door) => (names ? door.replace('{Names}', names.plural).replace('{Name}', names.singular) : door))
}

/** `query { meUser { … } }` is `query meUser`. */
function nameOf(operation: string): string {
  const [, kind, name] = /^(query|mutation) \{ (\w+)/.exec(operation) ?? []
  if (!kind || !name) throw new Error(`The table has no GraphQL here: ${operation}`)
  return `${kind} ${name}`
}
