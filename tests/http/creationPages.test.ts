import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { slugs } from '../../src/slugs.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ env: { ADMIN_PANEL: 'on' } })
})

afterAll(() => platform?.stop())

const create = (slug: string) => `/admin/collections/${slug}/create`

const open = (path: string, { token = platform.admin.token, headers = {} } = {}) =>
  fetch(`${platform.url}${path}`, { headers: { ...headers, cookie: `payload-token=${token}` } })

/** What a page says before its scripts run, which carry every text of the panel. */
const said = async (path: string, token = platform.admin.token) =>
  (await (await open(path, { token })).text()).replaceAll(/<script\b.*?<\/script>/gs, '')

/** By hand: where an agency makes each of these. */
const places = [
  ['users', '/admin/invite'],
  ['contracts', '/admin/contract/new'],
  ['invoices', '/admin/invoice/new'],
  ['messages', '/admin/inbox'],
  ['broadcasts', '/admin/broadcast'],
  ['payments', '/admin/collections/projects'],
  ['project-milestones', '/admin/collections/projects'],
  ['payment-refunds', '/admin/collections/payments'],
  ['ledger-entries', '/admin/collections/ledger-entries'],
  ['projects', create('projects')],
  ['project-types', create('project-types')],
] as const

test.each(places)('%s are created at %s', async (slug, place) => {
  const answer = await open(create(slug))
  expect([answer.status, new URL(answer.url).pathname]).toEqual([200, place])
})

test('the page keeps what its link says, also for Next’s own navigation', async () => {
  expect((await open(`${create('contracts')}?project=4711`)).url).toBe(
    `${platform.url}/admin/contract/new?project=4711`,
  )
  const answer = await open(create('contracts'), { headers: { rsc: '1' } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/x-component'])
  expect(new URL(answer.url).pathname).toBe('/admin/contract/new')
})

test('no collection’s address says “Unauthorized” to an admin', async () => {
  const client = await registerClient(platform)
  // What a refusal looks like.
  expect(await said('/admin', client.token)).toContain('Unauthorized')
  for (const slug of slugs) expect([slug, (await said(create(slug))).includes('Unauthorized')]).toEqual([slug, false])
}, 180_000)

test('who is not signed in is sent to the sign-in page, and then to the form', async () => {
  const answer = await fetch(`${platform.url}${create('contracts')}`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe(`/admin/login?redirect=${encodeURIComponent(create('contracts'))}`)
})
