/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { slugs, type Slug } from '../../src/slugs.ts'
import type { ApiClient } from '../support/apiClient.ts'
import { errorOf } from '../support/errorOf.ts'
import { ownedRows, type OwnedRow } from '../support/ownedRows.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * What lies behind the policy's table: relationships, conditions, orders, hidden fields and bounds are doors to the
 * same rows.
 */
type Who = 'owner' | 'stranger' | 'admin'

let platform: Platform
let owner: Person
let stranger: Person
let rows: Record<Slug, OwnedRow>

beforeAll(async () => {
  // An issued invoice is made a draft again below, past every rule.
  platform = await startPlatform({ books: false })
  owner = await registerClient(platform)
  stranger = await registerClient(platform)
  rows = await ownedRows({ platform, client: owner.user.id, admin: platform.admin.user.id })
})

afterAll(() => platform?.stop())

async function ask(who: Who, method: string, path: string, body?: unknown, query?: Record<string, string | number>) {
  const client: ApiClient = { owner, stranger, admin: platform.admin }[who]
  return client.request(method, path, body, query ? { query } : {})
}

describe('rows of others', () => {
  test('a draft, an unissued invoice and an unconfirmed project do not exist for the client', async () => {
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

  test('a generic PATCH never changes ownership, status or money, for any caller', async () => {
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

  test('a client changes their profile, and privileged fields in the body are ignored', async () => {
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

  test('a client learns nothing of other people by asking about them', async () => {
    const { email } = platform.admin.user
    for (const query of [
      `where[assignedTo.email][equals]=${email}`,
      'where[assignedTo.email][like]=a',
      'where[assignedTo.lastLoginAt][exists]=true',
      'where[assignedTo__email][like]=a',
      'where[and][0][or][0][assignedTo.email][like]=a',
      'where[OR][0][assignedTo.email][like]=a',
      'where[projectType.name][like]=a',
      'sort=assignedTo.email',
      'sort=name,-assignedTo.email',
      'where[assignedTo][contains][email][like]=a',
    ]) {
      for (const path of [`/projects?${query}`, `/projects/count?${query}`]) {
        if (path.includes('count?sort')) continue
        expect([path, ...errorOf(await ask('owner', 'GET', path))]).toEqual([path, 400, 'validation_failed'])
      }
    }
    for (const query of [
      'where[sender.email][like]=a',
      'where[attachments][contains][path][like]=a',
      'where[parent.sender.email][like]=a',
    ]) {
      expect([query, ...errorOf(await ask('owner', 'GET', `/messages?${query}`))]).toEqual([
        query,
        400,
        'validation_failed',
      ])
    }
    for (const query of ['joins[signatures][where][signer.email][like]=a', 'joins[signatures][sort]=signer.email']) {
      expect([query, ...errorOf(await ask('owner', 'GET', `/contracts?${query}`))]).toEqual([
        query,
        400,
        'validation_failed',
      ])
    }
    const graphQl = await ask('owner', 'POST', '/graphql', {
      query: '{ Projects(where: { assignedTo__email: { like: "a" } }) { docs { id } } }',
    })
    expect(graphQl.body.errors?.length).toBeGreaterThan(0)
  })

  test('what may be asked is answered: own fields, and the ids of what they refer to', async () => {
    for (const query of [
      `where[client][equals]=${owner.user.id}`,
      `where[client.id][equals]=${owner.user.id}`,
      `where[assignedTo][equals]=${platform.admin.user.id}`,
      `where[or][0][name][like]=owner&where[or][1][id][exists]=true`,
      `where[id][in]=${rows.projects.id}`,
      `where[id][in][0]=${rows.projects.id}`,
      'sort=-createdAt,name',
    ]) {
      const answer = await ask('owner', 'GET', `/projects?${query}`)
      expect([query, answer.body.docs?.map(({ id }: { id: string }) => id)]).toEqual([query, [rows.projects.id]])
    }
    const own = await ask(
      'owner',
      'GET',
      `/users?where[notificationPreferences.email][equals]=true&sort=notificationPreferences.email`,
    )
    expect(own.body.totalDocs).toBe(1)
    const admin = await ask('admin', 'GET', `/projects?where[client.email][equals]=${owner.email}`)
    expect(admin.body.totalDocs).toBe(1)
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

async function rowOf(slug: Slug, id: string): Promise<Record<string, unknown>> {
  const { rows: found } = await platform.db.query<Record<string, unknown>>(
    `SELECT * FROM "${slug.replaceAll('-', '_')}" WHERE id = $1`,
    [id],
  )
  return found[0] ?? {}
}
