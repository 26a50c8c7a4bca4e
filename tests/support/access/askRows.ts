import type { ApiClient } from '../apiClient.ts'
import { actors, isDead, meaningOf, type Actor } from './actors.ts'
import { graphQlVerdict, rowNamed, verdictOf, type Verdicts } from './askLine.ts'
import { doorsOf, operationsOf, type Collection } from './operations.ts'
import { areas, readTable, type Line } from './readTable.ts'
import type { Row } from './rows.ts'
import type { World } from './world.ts'

export const verbs = ['read', 'create', 'change', 'change many', 'remove many', 'remove'] as const
export type Verb = (typeof verbs)[number]

/** What the line says of each actor who tries this: `let in`, or the refusal. */
export function expectedOfRows({ line, verb }: { line: Line; verb: Verb }): Verdicts {
  const cell = cellOf({ line, verb })
  const others = (readTable()['Rows of collections'] ?? []).filter(
    ({ collection }) => collection === line['collection'],
  )
  // Where clients see rows of a collection at all, those that are not theirs do not exist for them.
  const shows = (word: string) => others.some((one) => cellOf({ line: one, verb }).includes(word))
  const everybody = verb === 'read' && shows('everybody')
  const clients =
    everybody || cell.includes('its client') || (verb === 'read' && shows('its client')) || cell.includes('all')
  const wordOf = (actor: Actor) => {
    if (mayWhoIs({ actor, cell })) return 'let in'
    if (actor === 'admin') return cell === 'nobody' || cell === '' ? 'refused' : 'hidden'
    return (actor === 'nobody' || isDead(actor) ? everybody : clients) ? 'hidden' : 'refused'
  }
  return Object.fromEntries(actors.map((actor) => [actor, meaningOf({ word: wordOf(actor), actor })]))
}

function cellOf({ line, verb }: { line: Line; verb: Verb }): string {
  return line[verb === 'remove many' ? 'remove' : verb] ?? ''
}

function mayWhoIs({ actor, cell }: { actor: Actor; cell: string }): boolean {
  if (cell === 'everybody') return true
  if (actor === 'admin') return /\badmins?\b/.test(cell)
  return cell.includes('its client') && (actor === 'its client' || actor === 'new client')
}

type Ask = { world: World; line: Line; verb: Verb }

/** What each door answers to each actor: the one verdict where all doors agree, else each door's own. */
export async function askRows({ world, line, verb }: Ask): Promise<Verdicts> {
  const collection = collectionOf({ world, line })
  const doors = askedDoors({ world, collection, verb })
  const ask = async (actor: Actor) => {
    const row = rowOf({ world, line, actor })
    const verdicts: string[] = []
    for (const door of doors) {
      const verdict = await askDoor({
        client: world.clients[actor],
        door,
        row,
        collection,
        samples: world.operations.samples,
      })
      verdicts.push(verdict)
    }
    const first = verdicts[0] ?? 'no door'
    const agreed = verdicts.every((verdict) => verdict === first)
    return [actor, agreed ? first : doors.map((door, index) => `${door}: ${verdicts[index]}`).join('; ')] as const
  }
  const isWrite = verb !== 'read'
  if (!isWrite) return Object.fromEntries(await Promise.all(actors.map(ask)))
  const expected = expectedOfRows({ line, verb })
  const refused = actors.filter((actor) => expected[actor] !== 'let in')
  const letIn: (readonly [Actor, string])[] = []
  const answered = await Promise.all(refused.map(ask))
  for (const actor of actors) if (!refused.includes(actor)) letIn.push(await ask(actor))
  return Object.fromEntries([...answered, ...letIn])
}

export function collectionOf({ world, line }: { world: World; line: Line }): Collection {
  const collection = world.operations.collections.find(({ slug }) => slug === line['collection'])
  if (!collection) throw new Error(`The table names a collection that there is not: ${line['collection']}`)
  return collection
}

function rowOf({ world, line, actor }: { world: World; line: Line; actor: Actor }): Row {
  const rows = actor === 'new client' ? world.rows.own : world.rows.theirs
  const { collection = '', 'the row': name = '' } = line
  return rows[name] ?? rowNamed({ rows, name: collection })
}

/** The doors that the program has and that no line names for itself: such an operation answers in Payload's place. */
function askedDoors({ world, collection, verb }: { world: World; collection: Collection; verb: string }): string[] {
  const all = operationsOf(world.operations)
  const named = new Set(areas.flatMap((area) => readTable()[area] ?? []).map(({ operation }) => operation))
  return doorsOf(collection, verb).filter((door) => all.has(door) && !named.has(door))
}

/** What the program says each actor may do with the row, in the words of `expectedPermissions`. */
export async function askPermissions({ world, line }: { world: World; line: Line }): Promise<Verdicts> {
  const { slug, names } = collectionOf({ world, line })
  const ask = async (actor: Actor) => {
    const id = rowOf({ world, line, actor })['id'] ?? ''
    const client = world.clients[actor]
    const { body } = await client.post(`/${slug}/access/${id}`, {})
    const found = [permitted(body)]
    if (names) {
      const fields = Object.values(permissions).map((name) => `${name} { permission }`)
      const query = `{ docAccess${names.singular}(id: "${id}") { ${fields.join(' ')} } }`
      const answer = await client.post('/graphql', { query })
      found.push(permitted(answer.body?.data?.[`docAccess${names.singular}`] ?? {}))
    }
    return [actor, [...new Set(found)].join(' or ')] as const
  }
  return Object.fromEntries(await Promise.all(actors.map(ask)))
}

/** The verbs that are asked of each line, by Payload's names. */
const permissions = { read: 'read', create: 'create', change: 'update', remove: 'delete' } as const

function permitted(answer: Record<string, unknown>): string {
  return Object.values(permissions)
    .filter((name) => answer[name])
    .join(', ')
}

export function expectedPermissions(line: Line): Verdicts {
  const may = (actor: Actor) =>
    (Object.keys(permissions) as (keyof typeof permissions)[]) // of a literal
      .filter((verb) => expectedOfRows({ line: wholeLine(line), verb })[actor] === 'let in')
      .map((verb) => permissions[verb])
      .join(', ')
  return Object.fromEntries(actors.map((actor) => [actor, may(actor)]))
}

/** A line that says only who reads leaves the rest to the first of its collection. */
function wholeLine(line: Line): Line {
  const first = (readTable()['Rows of collections'] ?? []).find(({ collection }) => collection === line['collection'])
  return { ...first, ...Object.fromEntries(Object.entries(line).filter(([, cell]) => cell !== '')) }
}

/** Versions are closed to everyone: each actor's answers without refusals and 404. */
export async function askVersions({ world, line }: { world: World; line: Line }): Promise<Verdicts> {
  const collection = collectionOf({ world, line })
  const ask = async (actor: Actor) => {
    const row = rowOf({ world, line, actor })
    const answers = askedDoors({ world, collection, verb: 'versions' }).map((door) =>
      askRest({ client: world.clients[actor], door, row, collection, samples: {} }),
    )
    return [actor, (await Promise.all(answers)).filter((verdict) => !/^40[134] /.test(verdict)).join(', ')] as const
  }
  return Object.fromEntries(await Promise.all(actors.map(ask)))
}

type Door = { client: ApiClient; door: string; row: Row; collection: Collection; samples: Record<string, string> }

function askDoor(args: Door): Promise<string> {
  return /^(query|mutation) /.test(args.door) ? askGraphQl(args) : askRest(args)
}

async function askRest({ client, door, row, collection: { slug } }: Door): Promise<string> {
  const [method = '', template = ''] = door.split(' ')
  const id = row['id'] ?? ''
  const isMany = template === `/${slug}` || template.endsWith('/count')
  const query = isMany && method !== 'POST' ? { 'where[id][equals]': method === 'DELETE' ? unknownId : id } : {}
  const answer = await client.request(method, template.replace(/:id\??/, id), method === 'GET' ? undefined : {}, {
    query,
  })
  if (answer.status === 200 && template.endsWith('/count')) return seen(answer.body.totalDocs === 1)
  if (answer.status === 200 && isMany && method === 'GET') return seen(hasId({ docs: answer.body.docs, id }))
  return settled({ verdict: verdictOf(answer), door })
}

/** Nothing has it. */
const unknownId = '11111111-1111-4111-8111-111111111111'

async function askGraphQl({ client, door, row, collection: { names }, samples }: Door): Promise<string> {
  const id = row['id'] ?? ''
  const [kind, name = ''] = door.split(' ')
  if (!names) throw new Error(`There is no ${door}`)
  const where = `(where: { id: { equals: "${id}" } })`
  const queryOf: Record<string, string> = {
    [names.plural]: `${where} { docs { id } }`,
    [`count${names.plural}`]: `${where} { totalDocs }`,
    [names.singular]: `(id: "${id}") { id }`,
    [`update${names.singular}`]: `(id: "${id}", data: {}) { id }`,
    [`delete${names.singular}`]: `(id: "${row['spare'] ?? unknownId}") { id }`,
  }
  const own = queryOf[name]
  const query = own ? `${kind} { ${name}${own} }` : samples[door]?.replace('{id}', id)
  const answer = await client.post('/graphql', { query })
  const found = answer.body?.data?.[name]
  if (found && name === names.plural) return seen(hasId({ docs: found.docs, id }))
  if (found && name === `count${names.plural}`) return seen(found.totalDocs === 1)
  return settled({ verdict: graphQlVerdict(answer), door })
}

function hasId({ docs, id }: { docs: { id: string }[]; id: string }): boolean {
  return docs.some((doc) => doc.id === id)
}

function seen(is: boolean): string {
  return is ? 'let in' : '404 not_found'
}

/** A permitted caller succeeds, or is told what the body lacks or that the row to delete does not exist. */
function settled({ verdict, door }: { verdict: string; door: string }): string {
  if (/^(200|201|400|409)\b/.test(verdict)) return 'let in'
  if (verdict === '404 not_found' && door.startsWith('mutation delete')) return 'let in'
  return verdict
}
