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

  test.each(everybody)('there are no versions to restore for %s', async (who) => {
    const answer = await ask(who, 'POST', `/${slug}/versions/${rows[slug].id}`, {})
    expect(errorOf(answer)).toEqual([404, 'not_found'])
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
