import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApiClient } from '../support/apiClient.ts'
import { ownedRows } from '../support/ownedRows.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { proofNumber } from '../support/proofNumber.ts'
import { seededRandom, type Random } from '../support/seededRandom.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform({ books: false })
  client = await registerClient(platform)
  await ownedRows({ platform, client: client.user.id, admin: platform.admin.user.id })
  await ownedRows({ platform, client: client.user.id, admin: platform.admin.user.id })
})

afterAll(() => platform?.stop())

type Doc = { id: string }

const get = async (caller: ApiClient, path: string) => {
  const answer = await caller.get(path)
  expect([path, answer.status, answer.body.errors]).toEqual([path, 200, undefined])
  return answer.body
}
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`
const idsOf = (docs: Doc[]) => docs.map(({ id }) => id)

type WalkArgs = { caller: ApiClient; path: string; limit: () => number; between?: (seen: string[]) => Promise<void> }

/** The ids of a list, page by page. */
async function walk({ caller, path, limit, between }: WalkArgs): Promise<string[]> {
  const seen: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const most = limit()
    const body: { docs: Doc[]; nextCursor: string | null; hasNextPage: boolean } = await get(
      caller,
      withQuery(path, `limit=${most}&after=${after}`),
    )
    expect(body.docs.length).toBeLessThanOrEqual(most)
    expect(body.hasNextPage).toBe(body.nextCursor !== null)
    if (body.hasNextPage) expect(body.docs).toHaveLength(most)
    seen.push(...idsOf(body.docs))
    after = body.nextCursor
    if (after !== null) await between?.(seen)
  }
  return seen
}

describe('a walk by cursors visits each row once, in the order of the pages, while rows come and go', () => {
  /** With few values each, so that most rows tie, and with none where a project may have none. */
  const columns: Record<string, [field: string, values: (string | number | null)[]]> = {
    name: ['name', ['Alpha', 'alpha', 'Ärger', 'بيت', 'O’Neil "1"']],
    priority: ['priority', ['low', 'medium', 'high', 'urgent']],
    progress: ['progress', [0, 33.3, 100]],
    deadline: ['deadline', [null, null, '2026-03-01', '2027-01-01']],
    start_date: ['startDate', [null, '2026-03-01']],
    estimated_cost: ['estimatedCost', [null, 1, 250_000, 9_007_199_254_740_991]],
    timeline: ['timeline', [null, '', 'Two weeks']],
    created_at: ['createdAt', ['2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.002Z', '2026-02-01']],
  }
  const fields = Object.values(columns).map(([field]) => field)
  const mostRows = 90

  async function insert(random: Random, count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const values = Object.values(columns).map(([, choices]) => random.pick(choices))
      const names = Object.keys(columns)
      await platform.db.query(
        `INSERT INTO projects (id, client_id, description, status, currency, confirmed_at, updated_at, ${names.join(', ')})
         VALUES ($1, $2, '-', 'submitted', 'USD', now(), now(), ${names.map((_, index) => `$${index + 3}`).join(', ')})`,
        [randomUUID(), client.user.id, ...values],
      )
    }
  }

  /** Of these rows, those that nothing belongs to. */
  async function remove(ids: string[]): Promise<string[]> {
    const text = `DELETE FROM projects WHERE id = ANY($1) AND description = '-' RETURNING id`
    return idsOf((await platform.db.query<Doc>(text, [ids])).rows)
  }

  test.each(Array.from({ length: proofNumber({ name: 'walks', share: 25, full: 500 }) }, (_, seed) => seed + 1))(
    'seed %d',
    async (seed) => {
      const random = seededRandom(seed)
      await remove(idsOf((await platform.db.query(`SELECT id FROM projects WHERE description = '-'`)).rows))
      await insert(random, random.integer(20, mostRows))
      const keys = random.shuffle(fields).slice(0, random.integer(0, 3))
      const sort = keys.map((field) => `${random.pick(['', '-'])}${field}`).join(',')
      const caller = random.pick([client, platform.admin])
      const select = random.pick(['', '&select[name]=true', '&select[deadline]=false'])
      const path = `/projects?sort=${sort}${select}`
      const ordered = async () => idsOf((await get(caller, `${path}&limit=100`)).docs)
      const before = await ordered()
      const gone: string[] = []
      const seen = await walk({
        caller,
        path,
        limit: () => random.integer(1, 9),
        between: async (visited) => {
          const here = await ordered()
          // The row that the cursor was made of goes too, now and then.
          const leaving = random.pick([[], [random.pick(here)], visited.slice(-1)])
          gone.push(...(await remove(leaving.filter((id) => id !== undefined))))
          await insert(random, here.length < mostRows ? random.integer(0, 2) : 0)
        },
      })
      expect(new Set(seen).size).toBe(seen.length)
      const stayed = before.filter((id) => !gone.includes(id))
      expect(seen.filter((id) => stayed.includes(id))).toEqual(stayed)
      // Rows that came in between are in their places too.
      const after = await ordered()
      expect(seen.filter((id) => after.includes(id))).toEqual(after.filter((id) => seen.includes(id)))
    },
  )
})

test.each([
  '/projects',
  '/messages?sort=-createdAt',
  '/messages/notifications',
  '/notifications',
  '/contracts',
  '/payments',
  '/payments/invoices',
  '/payment-refunds?sort=amount',
  '/message-receipts',
])('a client walks %s as they page through it', async (path) => {
  const pages = await get(client, withQuery(path, 'limit=100'))
  expect(pages.docs.length).toBeGreaterThan(1)
  expect(await walk({ caller: client, path, limit: () => 1 })).toEqual(idsOf(pages.docs))
})

test.each([
  '/admin/users',
  '/admin/users?role=client',
  '/admin/activity-logs',
  '/admin/project-types',
  '/activity-logs?sort=action',
  '/users?sort=lastName,-email',
  '/ledger-transactions',
  '/ledger-entries?sort=-amount',
  '/stripe-events',
  '/media',
])('an admin walks %s as they page through it', async (path) => {
  const pages = await get(platform.admin, withQuery(path, 'limit=100'))
  expect(pages.docs.length).toBeGreaterThan(0)
  expect(await walk({ caller: platform.admin, path, limit: () => 1 })).toEqual(idsOf(pages.docs))
})

test('the lists of one project are walked too', async () => {
  const [{ id }] = (await platform.db.query(`SELECT project_id AS id FROM project_milestones LIMIT 1`)).rows
  for (const path of [`/projects/${id}/milestones`, `/projects/${id}/files`]) {
    const pages = await get(client, path)
    expect(await walk({ caller: client, path, limit: () => 1 })).toEqual(idsOf(pages.docs))
  }
})

test('a numbered page leads on to the pages after its cursor', async () => {
  const all = idsOf((await get(platform.admin, '/users?limit=100')).docs)
  const { nextCursor } = await get(platform.admin, '/users?limit=1&page=1')
  expect(idsOf((await get(platform.admin, `/users?limit=100&after=${nextCursor}`)).docs)).toEqual(all.slice(1))
  expect((await get(platform.admin, '/users?limit=100')).nextCursor).toBeNull()
})

test('a form that stands for a long query is walked as the query is', async () => {
  const { nextCursor } = await get(platform.admin, '/users?limit=1')
  const answer = await fetch(`${platform.url}/api/users`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${platform.admin.token}`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-http-method-override': 'GET',
    },
    body: `limit=1&after=${nextCursor}`,
  })
  expect(await answer.json()).toEqual(await get(platform.admin, `/users?limit=1&after=${nextCursor}`))
})

describe('totals', () => {
  const keysOf = (body: object) => Object.keys(body).sort()
  const numbered = [
    'docs',
    'hasNextPage',
    'hasPrevPage',
    'limit',
    'nextCursor',
    'nextPage',
    'page',
    'pagingCounter',
    'prevPage',
  ]

  test('numbered pages have one unless asked not to', async () => {
    expect(keysOf(await get(client, '/projects?limit=1'))).toEqual([...numbered, 'totalDocs', 'totalPages'].sort())
    expect(keysOf(await get(client, '/projects?limit=1&count=false'))).toEqual(numbered)
  })

  test('pages after a cursor have one if asked', async () => {
    const { totalDocs } = await get(client, '/projects')
    expect(keysOf(await get(client, '/projects?limit=1&after='))).toEqual([
      'docs',
      'hasNextPage',
      'limit',
      'nextCursor',
    ])
    const { nextCursor } = await get(client, '/projects?limit=1&after=&count=true')
    expect(await get(client, `/projects?limit=1&after=${nextCursor}&count=true`)).toMatchObject({ totalDocs })
  })

  test('without one the last page is known, also of a list that fills its pages', async () => {
    const { totalDocs } = await get(client, '/notifications')
    for (let page = 1; page <= totalDocs + 1; page += 1) {
      const counted = await get(client, `/notifications?limit=1&page=${page}`)
      const { totalDocs: _total, totalPages: _pages, ...expected } = counted
      expect(await get(client, `/notifications?limit=1&page=${page}&count=false`)).toMatchObject(
        counted.docs.length > 0 ? expected : { docs: [], hasNextPage: false },
      )
    }
  })

  test('an estimate says so, and is exact where the page shows the end of the list', async () => {
    const { totalDocs } = await get(platform.admin, '/activity-logs')
    const whole = await get(platform.admin, '/activity-logs?limit=100&count=estimate')
    expect(whole.totalDocs > 100 || (whole.totalDocs === totalDocs && whole.isEstimate === false)).toBe(true)
    await platform.db.query(
      `INSERT INTO notifications (id, user_id, type, title, read, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'broadcast', 'Many', n % 10 = 0, now(), now() FROM generate_series(1, 3000) AS n`,
      [client.user.id],
    )
    await platform.db.query('ANALYZE notifications')
    for (const path of ['/notifications?count=estimate', '/notifications?after=&count=estimate']) {
      const body = await get(client, path)
      expect(body.isEstimate).toBe(true)
      expect(body.totalDocs).toBeGreaterThan(1500)
      expect(body.totalDocs).toBeLessThan(6000)
    }
    const unread = await get(client, '/notifications?where[read]=true&count=estimate')
    expect(unread.totalDocs).toBeGreaterThan(100)
    expect(unread.totalDocs).toBeLessThan(900)
    const none = await get(client, '/notifications?where[title]=None&count=estimate')
    expect(none).toMatchObject({ totalDocs: 0, isEstimate: false, totalPages: 1, hasNextPage: false })
  })
})

describe('a cursor is refused', () => {
  const refusal = async (path: string) => {
    const { status, body } = await platform.admin.get(path)
    return [status, body.errors?.[0].code, body.errors?.[0].data?.errors?.[0].path]
  }
  const refused = [400, 'validation_failed', 'after']
  const cursorOf = async (path: string): Promise<string> => (await get(platform.admin, path)).nextCursor

  test('if the platform has not written it', async () => {
    const cursor = await cursorOf('/users?limit=1')
    const first = cursor.startsWith('A') ? 'B' : 'A'
    for (const wrong of ['x', '%00', first + cursor.slice(1), cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, 'W10'])
      expect([wrong, ...(await refusal(`/users?after=${wrong}`))]).toEqual([wrong, ...refused])
    expect(await refusal(`/users?after[0]=${cursor}`)).toEqual(refused)
  })

  test('in another order and in another list', async () => {
    const cursor = await cursorOf('/users?limit=1&sort=email')
    expect(await refusal(`/users?after=${cursor}&sort=email`)).toEqual([200, undefined, undefined])
    for (const path of ['/users?sort=-email', '/users?sort=firstName', '/users?'])
      expect([path, ...(await refusal(`${path}&after=${cursor}`))]).toEqual([path, ...refused])
    const ofUsers = await cursorOf('/users?limit=1&sort=createdAt')
    expect(await refusal(`/users?after=${ofUsers}&sort=createdAt`)).toEqual([200, undefined, undefined])
    expect(await refusal(`/projects?after=${ofUsers}&sort=createdAt`)).toEqual(refused)
  })

  test('where no cursor can say where a row is', async () => {
    for (const sort of ['description', 'features']) {
      const page = await get(platform.admin, `/projects?sort=${sort}&limit=1`)
      expect([sort, 'nextCursor' in page, page.docs.length]).toEqual([sort, false, 1])
      expect([sort, ...(await refusal(`/projects?sort=${sort}&after=`))]).toEqual([sort, ...refused])
    }
  })

  test('together with the number of a page', async () => {
    expect(await refusal('/users?after=&page=1')).toEqual([400, 'validation_failed', 'page'])
    expect(await refusal('/users?count=perhaps')).toEqual([400, 'validation_failed', 'count'])
  })

  test('no more than any list reveals: another client’s rows stay hidden', async () => {
    const cursor = await cursorOf('/projects?limit=1')
    const other = await registerClient(platform)
    expect(await get(other, `/projects?after=${cursor}`)).toMatchObject({ docs: [], nextCursor: null })
  })
})
