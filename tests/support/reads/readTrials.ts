import { slugs } from '../../../src/slugs.ts'
import type { Random } from '../seededRandom.ts'
import type { ReadCallers } from './startReadPlatform.ts'

type Asked = { url: string; token: string | undefined; headers: Record<string, string> }
type Answered = { status: number; body: unknown; headers: [string, string][]; isOfPayload: boolean }

/** What is known of a door: rows that it has shown to the admin. */
type Door = { path: string; ids: string[]; names: string[]; values: Map<string, string[]> }

const operators = [
  'equals',
  'not_equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'in',
  'like',
  'contains',
  'near',
]
const oddNames = [
  'id',
  'hash',
  'client.email',
  'withheldAt',
  'isUnclaimed',
  'nothing',
  '__proto__',
  'and',
  'createdAt.x',
  '',
]
const oddValues = [
  '',
  'null',
  'true',
  'false',
  '0',
  '1e3',
  ' 7 ',
  'NaN',
  '2026-01-01',
  '2026-11-30T07:00',
  'yesterday',
  '%',
  "'",
  '\0',
  'a,b',
  '01a22b38-7689-7161-84b3-fd903a086ebe',
]
const oddNumbers = ['0', '-1', '1.5', '101', '1000000', 'ten', '', '1e1', '99999999999999999999']

/** Payload sends these with every answer. Browsers look at them in that of a preflight only, which cors answers. */
const ofPayload = ['access-control-allow-methods', 'access-control-allow-headers']
/** How the bytes travel: in one piece where they are known. */
const ofTransport = ['content-length', 'transfer-encoding']
const ownOfEach = new Set(['date', 'x-request-id', ...ofPayload, ...ofTransport])

/** An unknown parameter changes no answer. Only what is plain in every part is read without Payload. */
const forPayload = 'asked=otherwise'

/** What clients read most. */
const most = [
  '/projects',
  '/messages',
  '/project-milestones',
  '/project-files',
  '/payments',
  '/contracts',
  '/contract-signatures',
]

/** The lists of every collection and those of our endpoints, each with what it shows to the admin. */
export async function findDoors({ url, token }: { url: string; token: string | undefined }): Promise<Door[]> {
  const doors: Door[] = []
  const projects = await readDoor({ url, token, path: '/projects' })
  const paths = [
    ...most,
    ...most,
    '/messages/notifications',
    '/payments/invoices',
    ...projects.ids.slice(0, 3).map((id) => `/projects/${id}/milestones`),
  ]
  for (const path of [...slugs.map((slug) => `/${slug}`), ...paths]) doors.push(await readDoor({ url, token, path }))
  return doors
}

async function readDoor({ url, token, path }: { url: string; token: string | undefined; path: string }): Promise<Door> {
  const { status, body } = await ask({ url: `${url}/api${path}?limit=100&${forPayload}`, token, headers: {} })
  // A list as the contract has it.
  const { docs = [] } = (status === 200 ? body : {}) as { docs?: Record<string, unknown>[] }
  const values = new Map<string, string[]>()
  for (const doc of docs) {
    for (const [name, value] of Object.entries(doc)) {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        values.set(name, [...(values.get(name) ?? []), String(value)])
    }
  }
  return { path, ids: docs.map(({ id }) => String(id)), names: [...new Set(docs.flatMap(Object.keys))], values }
}

type MakeTrialArgs = { random: Random; door: Door; callers: ReadCallers; url: string }

/** A request of a random caller to this door: a page, a document, or anything between a query and nonsense. */
export function makeTrial({ random, door, callers, url }: MakeTrialArgs) {
  const caller = random.pick(callers)
  const language = random.pick(['', '', 'ar', 'en-GB,ar;q=0.5'])
  const path = random.integer(1, 4) === 1 && door.ids.length > 0 ? `${door.path}/${random.pick(door.ids)}` : door.path
  const query = queryOf({ random, door, most: path === door.path ? 4 : 1 })
  const isByCookie = random.integer(1, 5) === 1 && caller.token !== undefined
  return {
    caller: caller.name,
    path: `${path}${query && `?${query}`}`,
    asked: {
      url: `${url}/api${path}`,
      query,
      token: isByCookie ? undefined : caller.token,
      headers: {
        ...(language && { 'accept-language': language }),
        ...(isByCookie && { cookie: `payload-token=${caller.token}` }),
      },
    },
  }
}

type QueryOfArgs = { random: Random; door: Door; most: number }

function queryOf({ random, door, most }: QueryOfArgs): string {
  const parts = Array.from({ length: random.integer(0, most) }, () => partOf({ random, door }))
  return parts.map(([name, value]) => `${encode({ random, text: name })}=${encodeURIComponent(value)}`).join('&')
}

function encode({ random, text }: { random: Random; text: string }): string {
  return random.integer(1, 2) === 1 ? encodeURIComponent(text) : text
}

function partOf({ random, door }: Pick<QueryOfArgs, 'random' | 'door'>): [name: string, value: string] {
  const isOdd = random.integer(1, 12) === 1
  const name = isOdd || door.names.length === 0 ? random.pick(oddNames) : random.pick(door.names)
  const kind = random.integer(1, 10)
  if (kind === 1) return ['limit', isOdd ? random.pick(oddNumbers) : String(random.integer(1, 30))]
  if (kind === 2) return ['page', isOdd ? random.pick(oddNumbers) : String(random.integer(1, 5))]
  if (kind === 3) return ['depth', isOdd ? '1' : '0']
  if (kind <= 5) {
    const also = random.integer(1, 4) === 1 ? `,${random.pick(['-', ''])}${random.pick([...door.names, 'id'])}` : ''
    return ['sort', `${random.pick(['-', ''])}${name}${also}`]
  }
  const known = door.values.get(name) ?? []
  const value = isOdd || known.length === 0 ? random.pick(oddValues) : random.pick(known)
  const operator = random.integer(1, 3) === 1 ? random.pick(operators) : 'equals'
  if (random.integer(1, 8) === 1) return [`where[${name}]`, value]
  return [`where[${name}][${operator}]`, operator === 'exists' ? random.pick(['true', 'false', 'perhaps']) : value]
}

type CompareArgs = { asked: Asked & { query: string } }

/** The answer, and what Payload itself answers to the same caller. */
export async function askBoth({
  asked: { url, query, token, headers },
}: CompareArgs): Promise<{ answer: Answered; expected: Answered }> {
  const answer = await ask({ url: `${url}${query && `?${query}`}`, token, headers })
  const expected = await ask({ url: `${url}?${query && `${query}&`}${forPayload}`, token, headers })
  return { answer, expected }
}

async function ask({ url, token, headers }: Asked): Promise<Answered> {
  const response = await fetch(url, {
    headers: {
      'accept-encoding': 'identity',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  })
  return {
    status: response.status,
    // Payload adds some fields as their hooks end, so the order of names is none that it keeps.
    body: bodyOf(await response.text()),
    headers: [...response.headers].filter(([name]) => !ownOfEach.has(name)),
    isOfPayload: response.headers.has(ofPayload[0] ?? ''),
  }
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
