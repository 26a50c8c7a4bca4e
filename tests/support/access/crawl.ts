import type { Answer } from '../apiClient.ts'
import type { Actor } from './actors.ts'
import { filled } from './askLine.ts'
import { partsOf, textOf } from './lookout.ts'
import { secrets } from './plantSecrets.ts'
import { areas, readTable } from './readTable.ts'
import type { World } from './world.ts'

/** The caller that crawls. */
export const crawlers: Actor[] = ['nobody', 'another client', 'new client', 'its client']

/**
 * How every door is asked, whatever it answers; how one of Payload's own is asked that lets the caller in; and how a
 * list is.
 */
const ofAll = ['', 'depth=3']
const ofDocuments = [
  'select[client]=true&select[createdAt]=true&depth=2',
  'populate[users][email]=true&populate[users][company]=true&populate[users][phone]=true&depth=2',
]
const ofLists = [
  'depth=1',
  'depth=2',
  'limit=0&sort=-createdAt',
  'where[id][exists]=true&pagination=false',
  'where[or][0][id][exists]=true&where[or][1][createdAt][exists]=true',
  'joins[a][limit]=10&trash=true&draft=true&locale=all',
]

/**
 * Every door that answers a GET, in every variant, and every list of GraphQL: the answers in which the caller found
 * what is not for them.
 */
export async function crawl({ world, actor }: { world: World; actor: Actor }): Promise<string[]> {
  const client = world.clients[actor]
  const leaks = new Set<string>()
  const look = async (door: string, answer: Answer) => {
    for (const leak of await world.look({ actor, door, answer })) leaks.add(leak)
  }
  const paths = pathsOf(world)
  const lists = new Set(world.operations.collections.map(({ slug }) => `/${slug}`))
  const isPayloads = (path: string) => lists.has(path.replace(/^(\/[^/?]+).*/, '$1'))
  for (const path of paths) {
    const ask = async (variant: string) => {
      const answer = await client.get(variant ? `${path}?${variant}` : path)
      await look(`GET ${path}?${variant}`, answer)
      return answer.status
    }
    const [status] = await Promise.all(ofAll.map(ask))
    if (status !== 200 || !isPayloads(path)) continue
    await Promise.all([...ofDocuments, ...(lists.has(path) ? ofLists : [])].map(ask))
  }
  for (const [plural, selection] of Object.entries(world.operations.selections)) {
    await look(`query ${plural}`, await client.post('/graphql', { query: `{ ${plural} ${selection} }` }))
  }
  return [...leaks].toSorted()
}

/** Every path that a GET of the program has, with rows of both clients in the places of its parameters. */
function pathsOf({ rows, operations }: World): string[] {
  const lines = areas.flatMap((area) => readTable()[area] ?? [])
  const named = lines
    .filter(({ operation = '' }) => operation.startsWith('GET ') && !operation.endsWith('/stream'))
    .flatMap(({ operation = '', 'the row': name = '' }) =>
      [rows.theirs, rows.own].map((side) => filled({ path: operation.slice(4), row: side[name] ?? {} })),
    )
  const generic = operations.collections.flatMap(({ slug }) => [
    `/${slug}`,
    `/${slug}/count`,
    ...[rows.theirs, rows.own].map((side) => `/${slug}/${side[slug]?.['id'] ?? 'none'}`),
  ])
  const contracts = [rows.theirs, rows.own].map((side) => `/contracts/${side['contracts']?.['id']}`)
  const messages = [rows.theirs, rows.own].map((side) => `/messages/${side['messages']?.['id']}`)
  const client = rows.theirs['a client']?.['id']
  const statements = [`/payments/statement?client=${client}&format=csv&from=2000-01-01`]
  return [...new Set([...named, ...generic, ...contracts, ...messages])]
    .concat(statements)
    .filter((path) => !path.includes('?') || path === statements[0])
}

/** What the agency hands out about one client: nothing of the other is in it. */
export async function askHandedOut({ world: { clients, rows } }: { world: World }): Promise<string[]> {
  const told: string[] = []
  for (const [side, others] of [
    ['theirs', secrets.own],
    ['own', secrets.theirs],
  ] as const) {
    const id = rows[side]['a client']?.['id'] ?? ''
    const handed: Record<string, Promise<Answer>> = {
      export: clients.admin.post(`/admin/users/${id}/export`, {}),
      overview: clients.admin.get(`/admin/users/${id}`),
      sessions: clients.admin.get(`/admin/users/${id}/sessions`),
      statement: clients.admin.get(`/payments/statement?client=${id}&from=2000-01-01`),
      'statement as CSV': clients.admin.get(`/payments/statement?client=${id}&format=csv&from=2000-01-01`),
    }
    for (const [what, pending] of Object.entries(handed)) {
      const { status, bytes } = await pending
      if (status !== 200) told.push(`${what} of ${side}: ${status}`)
      for (const text of (await partsOf(bytes)).map(textOf))
        if (text.includes(others)) told.push(`${what} of ${side}: ${others}`)
    }
  }
  return told
}

/**
 * Questions about what a caller may not read, answered alike whether it is so or not: each condition on a field behind
 * a relationship once with what is there and once with what is nowhere, each order once up and once down. What differs
 * tells.
 */
export async function askAround({ world }: { world: World }): Promise<string[]> {
  const client = world.clients['new client']
  const byName = new Map(world.operations.collections.map((collection) => [collection.slug, collection]))
  const told: string[] = []
  const ask = async (slug: string, path: string, isOwn: boolean) => {
    const like = (value: string) => client.get(`/${slug}?where[${path}][like]=${value}`)
    const sorted = (order: string) => client.get(`/${slug}?sort=${order}${path}`)
    const [there, nowhere, up, down] = await Promise.all([
      like(secrets.agency),
      like('Nowhere0'),
      sorted(''),
      sorted('-'),
    ])
    if (summary(there) !== summary(nowhere)) told.push(`/${slug}: where ${path}`)
    if (!isOwn && isOrdered({ up, down })) told.push(`/${slug}: sort ${path}`)
  }
  for (const { slug, fields } of world.operations.collections) {
    // A caller that may not list at all learns nothing from it.
    if ((await client.get(`/${slug}`)).status !== 200) continue
    for (const { name, relationTo } of fields) {
      const target = typeof relationTo === 'string' ? byName.get(relationTo) : undefined
      const texts = target?.fields.filter(({ type }) => ['text', 'textarea', 'email'].includes(type)) ?? []
      await Promise.all(texts.map((field) => ask(slug, `${name}.${field.name}`, isOwn({ name, relationTo }))))
    }
  }
  return told
}

function summary({ status, body }: Answer): string {
  return `${status} ${body?.totalDocs}`
}

/** Whether the two directions are answered in other orders. */
function isOrdered({ up, down }: { up: Answer; down: Answer }): boolean {
  const ids = ({ body }: Answer) => (body?.docs ?? []).map(({ id }: { id: string }) => id).join()
  return up.status === 200 && down.status === 200 && ids(up) !== ids(down)
}

/** Rows that are also the caller's own, so their content is not secret. */
function isOwn({ name, relationTo }: { name: string; relationTo: string | string[] | null }): boolean {
  return relationTo !== 'users' || ['client', 'user', 'owner', 'uploadedBy'].includes(name)
}
