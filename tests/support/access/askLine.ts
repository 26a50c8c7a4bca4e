import { apiClient, type Answer, type ApiClient } from '../apiClient.ts'
import { errorOf } from '../errorOf.ts'
import { openStream } from '../eventStream.ts'
import { actors, isDead, meaningOf, type Actor } from './actors.ts'
import type { Line } from './readTable.ts'
import type { Row } from './rows.ts'
import type { World } from './world.ts'

/** The actual or expected answers by actor, so that a difference names who sees too much. */
export type Verdicts = Partial<Record<Actor, string>>

/** What the line says of each actor. */
export function expectedOf(line: Line): Verdicts {
  return Object.fromEntries(
    actors.map((actor) => [actor, meaningOf({ word: line[isDead(actor) ? 'nobody' : actor] ?? '', actor })]),
  )
}

/** What the program answers to each actor, in the table's words. */
export async function askLine({ world, line }: { world: World; line: Line }): Promise<Verdicts> {
  const ask = async (actor: Actor) => [actor, await askAs({ world, line, actor })] as const
  const expected = expectedOf(line)
  const isRefused = (actor: Actor) => /^40[134] /.test(expected[actor] ?? '')
  const refused = await Promise.all(actors.filter(isRefused).map(ask))
  // One after the other: each may change what the next one finds.
  const letIn: (readonly [Actor, string])[] = []
  for (const actor of actors.filter((one) => !isRefused(one))) letIn.push(await ask(actor))
  return Object.fromEntries([...refused, ...letIn])
}

type AskPreconditionArgs = { world: World; operation: string; who: string; sends: string }

/** What a person of the section on preconditions is answered about their own contract. */
export async function askPrecondition({ world, operation, who, sends }: AskPreconditionArgs): Promise<string> {
  const person = world.others[who]
  const actor = actors.find((one) => one === who)
  const client = person?.client ?? (actor && world.clients[actor])
  const rows = who === 'new client' ? world.rows.own : world.rows.theirs
  if (!client) throw new Error(`The table knows nobody of this name: ${who}`)
  const [method = '', path = ''] = operation.split(' ')
  const target = filled({ path, row: person?.row ?? rowNamed({ rows, name: 'a sent contract' }) })
  return verdictOf(await client.request(method, target, bodyOf({ sends, rows })))
}

async function askAs({ world, line, actor }: { world: World; line: Line; actor: Actor }): Promise<string> {
  const { operation = '', sends = '' } = line
  const rows = actor === 'new client' ? world.rows.own : world.rows.theirs
  const isApart = line['the row'] === 'in a session apart' && !isDead(actor)
  const client = isApart ? await apart(world.clients[actor]) : world.clients[actor]
  if (/^(query|mutation) /.test(operation)) {
    // Where the line gives no values, those that the schema asks for.
    const query = world.operations.samples[operation.replace(/[{} ]+/g, ' ').trim()] ?? operation
    return graphQlVerdict(await client.post('/graphql', { query }))
  }
  const [method = '', path = ''] = operation.split(' ')
  if (path === '/messages/stream') return streamVerdict({ url: world.url, token: client.token })
  const target = filled({ path, row: rowNamed({ rows, name: line['the row'] ?? '' }) })
  return verdictOf(await client.request(method, target, method === 'GET' ? undefined : bodyOf({ sends, rows })))
}

export function rowNamed({ rows, name }: { rows: Record<string, Row>; name: string }): Row {
  if (name === '' || name === 'in a session apart') return {}
  const row = rows[name]
  if (!row) throw new Error(`The table names a row that tests/support/access/world.ts does not make: ${name}`)
  return row
}

/** The operation's path with what the row has in the places of its parameters. */
export function filled({ path, row }: { path: string; row: Row }): string {
  return path.replace(/:(\w+)[+?]?/g, (_, name: string) => row[name] ?? `no-${name}`)
}

export function bodyOf({ sends, rows }: { sends: string; rows: Record<string, Row> }): unknown {
  if (sends === '') return {}
  return JSON.parse(sends.replace(/\{([^{}":]+)\}/g, (_, name: string) => rowNamed({ rows, name })['id'] ?? ''))
}

/** The same person in another session, which the operation may end. */
async function apart(client: ApiClient): Promise<ApiClient> {
  return 'email' in client && 'password' in client
    ? client.login({ email: String(client.email), password: String(client.password) })
    : client
}

async function streamVerdict({ url, token }: { url: string; token: string | undefined }): Promise<string> {
  const stream = await openStream({ url, token })
  stream.close()
  if (stream.status === 200) return '200'
  return verdictOf(await apiClient({ url, token }).get('/messages/stream'))
}

export function verdictOf(answer: Answer): string {
  const [status, code] = errorOf(answer)
  return code === undefined ? String(status) : `${status} ${code}`
}

/** GraphQL answers 200 to what it refuses; the error says what it would have been. */
export function graphQlVerdict(answer: Answer): string {
  const refusal = answer.body?.errors?.[0]?.extensions
  return refusal ? `${refusal.statusCode ?? refusal.status ?? ''} ${refusal.code}`.trim() : String(answer.status)
}
