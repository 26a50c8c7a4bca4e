import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Where } from 'payload'
import { policy } from '../../src/access/policy.ts'
import type { Caller, CreateRule, Rule } from '../../src/access/rules.ts'
import { slugs, type Slug } from '../../src/slugs.ts'
import type { Answer, ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { ownedRows, secretText, type OwnedRow } from '../support/ownedRows.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * The policy's table, proven over HTTP: what `src/access/policy.ts` says of a row is what each door answers about it. The rows belong to
 * one client; another client, an admin and nobody try the same doors.
 */
type Who = 'nobody' | 'owner' | 'stranger' | 'admin'

const everybody: Who[] = ['nobody', 'owner', 'stranger', 'admin']
const noGraphQl: Slug[] = ['sessions', 'refresh-tokens', 'auth-tokens', 'message-receipts']
/** Where an endpoint of ours answers `POST /api/<slug>` in Payload's place. */
const ownCreate: Partial<Record<Slug, 'admin' | 'user'>> = { contracts: 'admin', payments: 'admin', messages: 'user' }

let platform: Platform
let owner: Person
let stranger: Person
let rows: Record<Slug, OwnedRow>
/** Everything that any door answered, to be searched at the end. */
const answers: string[] = []

beforeAll(async () => {
  platform = await startPlatform()
  owner = await registerClient(platform)
  stranger = await registerClient(platform)
  rows = await ownedRows({ platform, client: owner.user.id, admin: platform.admin.user.id })
})

afterAll(() => platform?.stop())

function clientOf(who: Who): ApiClient {
  return { nobody: platform.anyone, owner, stranger, admin: platform.admin }[who]
}

function callerOf(who: Who): Caller {
  if (who === 'nobody') return null
  return { id: clientOf(who).user.id, role: who === 'admin' ? 'admin' : 'client' }
}

async function ask(who: Who, method: string, path: string, body?: unknown, query?: Record<string, string | number>) {
  const answer = await clientOf(who).request(method, path, body, query ? { query } : {})
  answers.push(answer.bytes.toString())
  return answer
}

/** What the policy says of the row for the caller: refused as a whole, allowed, or not known to exist. */
function verdict({ rule, who, slug, byId }: { rule: Rule | CreateRule; who: Who; slug: Slug; byId: boolean }) {
  const row = rows[slug]
  const result = rule({ user: callerOf(who), id: byId ? row.id : undefined })
  if (result === false) return 'refused'
  return result === true || matches({ where: result, row }) ? 'allowed' : 'unknown'
}

function matches({ where, row }: { where: Where; row: OwnedRow }): boolean {
  return Object.entries(where).every(([field, value]) => {
    const parts = (value ?? []) as Where[] // of `and` and `or`
    if (field === 'or') return parts.some((part) => matches({ where: part, row }))
    if (field === 'and') return parts.every((part) => matches({ where: part, row }))
    const condition = value as { equals?: unknown; exists?: boolean } // the only operators of the policy
    if (condition.exists !== undefined) return ((row[field] ?? null) !== null) === condition.exists
    return row[field] === condition.equals
  })
}

/** The refusal of a whole operation: nobody is asked to sign in, others are told that they may not. */
function expectRefusal(answer: Answer, who: Who) {
  expect(errorOf(answer)).toEqual(who === 'nobody' ? [401, 'unauthenticated'] : [403, 'forbidden'])
}

describe.each(slugs.map((slug) => [slug]))('%s', (slug) => {
  test.each(everybody)('read by %s: list, count, one, versions', async (who) => {
    const expected = verdict({ rule: policy[slug].read, who, slug, byId: true })
    const list = await ask(who, 'GET', `/${slug}`)
    const count = await ask(who, 'GET', `/${slug}/count`)
    const one = await ask(who, 'GET', `/${slug}/${rows[slug].id}`)
    if (expected === 'refused') {
      for (const answer of [list, count, one]) expectRefusal(answer, who)
    } else {
      expect([list.status, count.status]).toEqual([200, 200])
      const ids: string[] = list.body.docs.map((doc: { id: string }) => doc.id)
      expect(ids.includes(rows[slug].id)).toBe(expected === 'allowed')
      expect(count.body.totalDocs).toBe(list.body.totalDocs)
      expect(errorOf(one)).toEqual(expected === 'allowed' ? [200, undefined] : [404, 'not_found'])
      if (who === 'stranger' && slug !== 'users') expect(JSON.stringify(list.body)).not.toContain(owner.user.id)
    }
    const searched = await ask(who, 'GET', `/${slug}`, undefined, { 'where[id][equals]': rows[slug].id })
    if (expected !== 'refused') expect(searched.body.docs).toHaveLength(expected === 'allowed' ? 1 : 0)
    for (const path of [`/${slug}/versions`, `/${slug}/versions/${rows[slug].id}`]) {
      const versions = await ask(who, 'GET', path)
      expect([401, 403, 404]).toContain(versions.status)
    }
  })

  test.each(everybody)('create by %s', async (who) => {
    const answer = await ask(who, 'POST', `/${slug}`, {})
    const own = ownCreate[slug]
    const mayOwn = own === 'admin' ? who === 'admin' : who !== 'nobody'
    const isAllowed = own ? mayOwn : policy[slug].create({ user: callerOf(who), id: undefined })
    if (!isAllowed) return expectRefusal(answer, who)
    expect(errorOf(answer)).toEqual([400, 'validation_failed'])
  })

  test.each(everybody)('duplicate by %s makes nothing', async (who) => {
    const before = await countOf(slug)
    const answer = await ask(who, 'POST', `/${slug}/${rows[slug].id}/duplicate`, {})
    if (policy[slug].create({ user: callerOf(who), id: undefined })) return
    expect([401, 403, 404]).toContain(answer.status)
    expect(await countOf(slug)).toBe(before)
  })

  test.each(everybody)('change by %s: by id and by where', async (who) => {
    const byId = verdict({ rule: policy[slug].update, who, slug, byId: true })
    const one = await ask(who, 'PATCH', `/${slug}/${rows[slug].id}`, {})
    if (byId === 'refused') expectRefusal(one, who)
    else expect(errorOf(one)).toEqual(byId === 'allowed' ? [200, undefined] : [404, 'not_found'])
    const many = await ask(who, 'PATCH', `/${slug}`, {}, { 'where[id][equals]': rows[slug].id })
    if (verdict({ rule: policy[slug].update, who, slug, byId: false }) === 'refused') expectRefusal(many, who)
    else expect(many.status).toBe(200)
    if (who !== 'admin') expect(many.status).toBe(who === 'nobody' ? 401 : 403)
  })

  test.each(everybody)('removal by %s: by id and by where', async (who) => {
    const before = await countOf(slug)
    if (who === 'admin' && verdict({ rule: policy[slug].delete, who, slug, byId: true }) !== 'refused') return
    expectRefusal(await ask(who, 'DELETE', `/${slug}/${rows[slug].id}`), who)
    expectRefusal(await ask(who, 'DELETE', `/${slug}`, undefined, { 'where[id][equals]': rows[slug].id }), who)
    expectRefusal(await ask(who, 'DELETE', `/${slug}`, undefined, { 'where[id][exists]': 'true' }), who)
    expect(await countOf(slug)).toBe(before)
  })

  test.each(everybody)('GraphQL for %s: list, count, one, change, removal', async (who) => {
    const [single, plural] = graphQlNames(slug)
    const { id } = rows[slug]
    const graphQl = async (query: string) => ask(who, 'POST', '/graphql', { query })
    if (noGraphQl.includes(slug)) {
      for (const query of [`{ ${plural} { docs { id } } }`, `mutation { delete${single}(id: "${id}") { id } }`]) {
        const answer = await graphQl(query)
        expect(answer.body.errors[0].message).toMatch(/Cannot query field/)
      }
      return
    }
    const read = verdict({ rule: policy[slug].read, who, slug, byId: true })
    const list = await graphQl(`{ ${plural} { docs { id } } }`)
    const count = await graphQl(`{ count${plural} { totalDocs } }`)
    const one = await graphQl(`{ ${single}(id: "${id}") { id } }`)
    if (read === 'refused') {
      for (const answer of [list, count, one]) expectGraphQlRefusal(answer, who)
    } else {
      const ids: string[] = list.body.data[plural].docs.map((doc: { id: string }) => doc.id)
      expect(ids.includes(id)).toBe(read === 'allowed')
      expect(one.body.data[single]?.id ?? null).toBe(read === 'allowed' ? id : null)
      if (read === 'unknown') expect(one.body.errors[0].extensions.code).toBe('not_found')
    }
    const update = verdict({ rule: policy[slug].update, who, slug, byId: true })
    const changed = await graphQl(`mutation { update${single}(id: "${id}", data: {}) { id } }`)
    if (update === 'refused') expectGraphQlRefusal(changed, who)
    else if (update === 'unknown') expect(changed.body.errors[0].extensions.code).toBe('not_found')
    else expect(changed.body.data[`update${single}`].id).toBe(id)
    if (verdict({ rule: policy[slug].delete, who, slug, byId: true }) !== 'refused') return
    expectGraphQlRefusal(await graphQl(`mutation { delete${single}(id: "${id}") { id } }`), who)
  })
})

function expectGraphQlRefusal(answer: Answer, who: Who) {
  expect(answer.body.errors[0].extensions.code).toBe(who === 'nobody' ? 'unauthenticated' : 'forbidden')
  expect(Object.values(answer.body.data ?? {}).every((value) => value === null)).toBe(true)
}

function graphQlNames(slug: Slug): [single: string, plural: string] {
  if (slug === 'media') return ['Media', 'allMedia']
  const plural = slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  return [plural.replace(/ies$/, 'y').replace(/s$/, ''), plural]
}

async function countOf(slug: Slug): Promise<number> {
  const { rows: found } = await platform.db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "${slug.replaceAll('-', '_')}"`,
  )
  return found[0]?.count ?? -1
}

describe('globals', () => {
  test.each(everybody)('the company is read and changed by admins only: %s', async (who) => {
    const answersOf = [await ask(who, 'GET', '/globals/company'), await ask(who, 'POST', '/globals/company', {})]
    for (const answer of answersOf) {
      if (who === 'admin') expect(answer.status).toBe(200)
      else expectRefusal(answer, who)
    }
    for (const path of ['/globals/company/versions', `/globals/company/versions/${rows.users.id}`]) {
      expect([401, 403, 404]).toContain((await ask(who, 'GET', path)).status)
    }
    const graphQl = await ask(who, 'POST', '/graphql', { query: '{ Company { name } }' })
    if (who === 'admin') expect(graphQl.body.data.Company.name).toBe('AlphaZee')
    else expectGraphQlRefusal(graphQl, who)
  })
})

describe('rows of others', () => {
  test('what is not yet for the client does not exist for him: a draft, an unissued invoice, an unconfirmed project', async () => {
    const client = await registerClient(platform)
    const own = await ownedRows({ platform, client: client.user.id, admin: platform.admin.user.id })
    await platform.db.query(`UPDATE contracts SET status = 'draft', sent_at = NULL WHERE id = $1`, [own.contracts.id])
    await platform.db.query(`UPDATE invoices SET status = 'draft', issued_at = NULL WHERE id = $1`, [own.invoices.id])
    await platform.db.query(`UPDATE projects SET confirmed_at = NULL WHERE id = $1`, [own.projects.id])
    await platform.db.query(`UPDATE project_types SET is_active = false WHERE id = $1`, [own['project-types'].id])
    for (const slug of ['contracts', 'invoices', 'projects', 'project-types'] as const) {
      const { id } = own[slug]
      expect([slug, (await client.get(`/${slug}/${id}`)).status]).toEqual([slug, 404])
      const list = await client.get(`/${slug}`, { query: { 'where[id][equals]': id } })
      expect([slug, list.body.totalDocs]).toEqual([slug, 0])
    }
    // Not by a relationship either.
    for (const [slug, field] of [
      ['payments', 'contract'],
      ['payments', 'invoice'],
      ['payments', 'project'],
      ['projects', 'projectType'],
      ['contract-signatures', 'contract'],
    ] as const) {
      const list = await client.get(`/${slug}`, { query: { depth: 3 } })
      for (const doc of list.body.docs) expect(typeof doc[field]).toBe('string')
    }
  })

  test('a relationship, however deep, never shows another person', async () => {
    for (const slug of slugs) {
      for (const depth of [1, 2, 3, 10]) {
        const list = await ask('owner', 'GET', `/${slug}`, undefined, { depth })
        if (list.status !== 200) continue
        expect(list.bytes.toString()).not.toContain(platform.admin.user.email)
        expect(list.bytes.toString()).not.toContain(stranger.email)
      }
    }
    const project = await owner.get(`/projects/${rows.projects.id}`, { query: { depth: 2 } })
    expect(project.body).toMatchObject({ assignedTo: platform.admin.user.id, client: { id: owner.user.id } })
    const graphQl = await ask('owner', 'POST', '/graphql', {
      query: '{ Projects { docs { id client { id email } assignedTo { id email } } } }',
    })
    expect(graphQl.bytes.toString()).not.toContain(platform.admin.user.email)
  })

  test('another client finds nothing of it by any condition on relationships', async () => {
    for (const where of [
      `where[client][equals]=${owner.user.id}`,
      `where[client.email][equals]=${owner.email}`,
      `where[client.id][equals]=${owner.user.id}`,
      `where[project.client.email][equals]=${owner.email}`,
      `where[or][0][client][equals]=${owner.user.id}&where[or][1][id][exists]=true`,
    ]) {
      for (const slug of ['projects', 'contracts', 'payments', 'invoices', 'messages'] as const) {
        const answer = await ask('stranger', 'GET', `/${slug}?${where}`)
        expect([200, 400, 403]).toContain(answer.status)
        expect(answer.body.docs ?? []).toEqual([])
      }
    }
  })

  test('ownership, status and money are not changed by a generic PATCH, whoever sends it', async () => {
    const changes = {
      client: stranger.user.id,
      user: stranger.user.id,
      status: 'cancelled',
      amount: 1,
      total: 1,
      currency: 'EUR',
      confirmedAt: null,
      sentAt: null,
    }
    for (const slug of ['projects', 'contracts', 'invoices', 'project-milestones'] as const) {
      const { id } = rows[slug]
      const before = await rowOf(slug, id)
      const answer = await ask('admin', 'PATCH', `/${slug}/${id}`, changes)
      expect([200, 409]).toContain(answer.status)
      const after = await rowOf(slug, id)
      expect({ ...after, updated_at: null }).toEqual({ ...before, updated_at: null })
    }
  })

  test('a client changes his profile, and what is privileged in the body is ignored', async () => {
    const before = await rowOf('users', owner.user.id)
    const answer = await ask('owner', 'PATCH', `/users/${owner.user.id}`, {
      company: 'Haddad & Co',
      role: 'admin',
      status: 'suspended',
      email: 'other@people.example',
      emailVerifiedAt: new Date().toISOString(),
      identityStatus: 'verified',
      stripeCustomerId: 'cus_1',
      password: 'another long password 5',
      id: stranger.user.id,
      hash: 'a',
      salt: 'a',
      lastLoginAt: null,
      avatar: { small: 'avatars/a', medium: 'avatars/a', large: 'avatars/a' },
    })
    expect(answer.status).toBe(200)
    const after = await rowOf('users', owner.user.id)
    expect(after['company']).toBe('Haddad & Co')
    expect({ ...after, company: null, updated_at: null }).toEqual({ ...before, company: null, updated_at: null })
    expect((await ask('stranger', 'PATCH', `/users/${owner.user.id}`, { company: 'Mine' })).status).toBe(404)
    expect((await rowOf('users', owner.user.id))['company']).toBe('Haddad & Co')
  })
})

describe('hidden fields', () => {
  const hidden = ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration']

  test.each(hidden)('%s is in no condition, no order and no selection', async (field) => {
    for (const who of ['owner', 'admin'] as const) {
      for (const query of [
        `where[${field}][exists]=true`,
        `where[${field}][like]=a`,
        `where[and][0][or][0][${field}][greater_than]=1`,
        `sort=${field}`,
        `sort=-${field}`,
      ]) {
        const answer = await ask(who, 'GET', `/users?${query}`)
        expect([query, answer.status]).toEqual([query, 400])
      }
      for (const query of [`where[client.${field}][exists]=true`, `sort=client.${field}`]) {
        const answer = await ask(who, 'GET', `/projects?${query}`)
        expect([query, answer.status]).toEqual([query, 400])
      }
      for (const query of [
        `select[${field}]=true`,
        'select[email]=false',
        'depth=3',
        `populate[users][${field}]=true&depth=1`,
      ]) {
        const answer = await ask(who, 'GET', `/users?${query}`)
        expect(answer.body.docs.every((doc: object) => !Object.hasOwn(doc, field))).toBe(true)
      }
      const graphQl = await ask(who, 'POST', '/graphql', { query: `{ Users { docs { ${field} } } }` })
      // Payload's schema names the field; its value is taken out before the answer.
      for (const doc of graphQl.body.data?.Users.docs ?? []) expect(doc).toEqual({ [field]: null })
      const filtered = await ask(who, 'POST', '/graphql', {
        query: `{ Users(where: { ${field}: { exists: true } }) { docs { id } } }`,
      })
      expect(filtered.body.errors).toHaveLength(1)
    }
  })
})

describe('bounds', () => {
  test.each([
    'limit=0',
    'limit=5000',
    'limit=-1',
    'limit=abc',
    'pagination=false',
    'pagination=false&limit=0',
    'limit=1e9',
  ])('a list with %s carries 100 rows at most', async (query) => {
    await platform.db.query(
      `INSERT INTO project_types (id, name, is_active, created_at, updated_at)
         SELECT gen_random_uuid(), 'Bulk ' || $1::text || n, true, now(), now() FROM generate_series(1, 30) n`,
      [query],
    )
    const answer = await ask('admin', 'GET', `/project-types?${query}`)
    expect(answer.status).toBe(200)
    expect(answer.body.docs.length).toBeLessThanOrEqual(100)
  })

  test('GraphQL lists and joins are bounded too', async () => {
    const list = await ask('admin', 'POST', '/graphql', { query: '{ ProjectTypes(limit: 0) { docs { id } } }' })
    expect(list.body.data.ProjectTypes.docs.length).toBe(100)
    const all = await ask('admin', 'POST', '/graphql', {
      query: '{ ProjectTypes(limit: 0, pagination: false) { docs { id } } }',
    })
    expect(all.body.data.ProjectTypes.docs.length).toBe(100)
  })

  test('depth ends at three', async () => {
    let parent: string | null = null
    const chain: string[] = []
    for (let level = 0; level < 6; level += 1) {
      const { rows: made }: { rows: { id: string }[] } = await platform.db.query(
        `INSERT INTO messages (id, project_id, client_id, sender_id, recipient_id, content, parent_id, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $2, 'deep', $4, now(), now()) RETURNING id`,
        [rows.projects.id, owner.user.id, platform.admin.user.id, parent],
      )
      parent = made[0]?.id ?? null
      if (parent) chain.push(parent)
    }
    const answer = await ask('owner', 'GET', '/messages', undefined, {
      depth: 10,
      'where[id][equals]': chain.at(-1) ?? '',
    })
    let depth = 0
    for (let message = answer.body.docs[0]; typeof message?.parent === 'object'; message = message.parent) depth += 1
    expect(depth).toBe(3)
  })
})

test('no answer of all these doors carried a password hash, its salt, a token or a row of somebody else', async () => {
  const { rows: stored } = await platform.db.query<{ hash: string; salt: string }>('SELECT hash, salt FROM users')
  const all = answers.join('\n')
  for (const { hash, salt } of stored) {
    expect(all.includes(hash)).toBe(false)
    expect(all.includes(salt)).toBe(false)
  }
  expect(/"(hash|salt|resetPasswordToken|tokenHash|_strategy|_sid|sessions)":(?!null)/.exec(all)?.[0]).toBeUndefined()
  const seen = await Promise.all(slugs.map((slug) => ask('stranger', 'GET', `/${slug}?depth=3`)))
  for (const answer of seen) expect(answer.bytes.toString()).not.toContain(secretText)
})

async function rowOf(slug: Slug, id: string): Promise<Record<string, unknown>> {
  const { rows: found } = await platform.db.query<Record<string, unknown>>(
    `SELECT * FROM "${slug.replaceAll('-', '_')}" WHERE id = $1`,
    [id],
  )
  return found[0] ?? {}
}
