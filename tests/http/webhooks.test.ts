/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { errorOf } from '../support/errorOf.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { until } from '../support/until.ts'
import { isSignedWith, webhookReceiver, type WebhookReceiver } from '../support/webhookReceiver.ts'

let platform: Platform
let receiver: WebhookReceiver
let client: Person

beforeAll(async () => {
  receiver = await webhookReceiver()
  platform = await startPlatform({ env: { WEBHOOKS_TO_PRIVATE_ADDRESSES: 'on' } })
  client = await provenClient(platform)
})

beforeEach(async () => {
  for (const { id } of (await platform.admin.get('/admin/webhooks')).body.docs)
    expect((await platform.admin.delete(`/admin/webhooks/${id}`)).status).toBe(200)
  // One that was being sent meanwhile still arrives.
  await nothingIsSent()
  receiver.answerWith(204)
  receiver.received.length = 0
})

afterAll(async () => {
  await platform?.stop()
  await receiver?.stop()
})

const add = async (types: string[] = ['project.submitted']) => {
  const answer = await platform.admin.post('/admin/webhooks', { url: receiver.url, types })
  expect([answer.status, answer.body.secret]).toEqual([201, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)])
  return answer.body as { id: string; secret: string } // as docs/webhooks.md has it
}

const submit = async () => {
  const answer = await client.post('/projects/submit', { name: 'Harbour app', description: 'An app for the harbour.' })
  expect(answer.status).toBe(201)
  return String(answer.body.doc.id)
}

const deliveries = async (query: Record<string, string> = {}) =>
  (await platform.admin.get('/webhook-deliveries', { query: { sort: '-createdAt', ...query } })).body.docs

/** Until so many messages have come. */
const receives = async (count: number) => {
  await until(async () => receiver.received.length >= count)
  return receiver.received
}

/** Makes the try after so many attempts due, as if its time had passed, and none that follows it. */
const passTime = async (attempts: number) => {
  await platform.db.query(
    `UPDATE pgboss.job SET start_after = now()
      WHERE name = 'webhook.deliver' AND state IN ('created', 'retry') AND data->>'attempt' = $1`,
    [String(attempts)],
  )
  await wakeWorkers({ platform, name: 'webhook.deliver' })
}

/** Until no try is under way or due. */
const nothingIsSent = () =>
  until(async () => {
    await wakeWorkers({ platform, name: 'webhook.deliver' })
    const { rows } = await platform.db.query(
      `SELECT 1 FROM pgboss.job WHERE name = 'webhook.deliver' AND state IN ('created', 'active', 'retry') AND start_after <= now()`,
    )
    return rows.length === 0
  })

/** Tries again and again, whichever try comes by itself meanwhile, until it is so. */
const triesUntil = (isSo: () => Promise<boolean>) =>
  until(async () => {
    const [delivery] = await deliveries()
    if (await isSo()) return true
    await passTime(delivery?.attempts)
    return false
  })

test('an act is told, thin and signed by the specification', async () => {
  const { id: endpoint, secret } = await add(['project.submitted', 'message.sent'])
  const project = await submit()
  const [message] = await receives(1)
  if (!message) throw new Error('Nothing came.')
  expect(message.json).toEqual({
    type: 'project.submitted',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    data: { collection: 'projects', id: project, status: 'submitted', actor: { id: client.user.id, role: 'client' } },
  })
  expect(isSignedWith(secret, message)).toBe(true)
  expect(isSignedWith(`whsec_${Buffer.alloc(32).toString('base64')}`, message)).toBe(false)
  expect(Math.abs(message.timestamp - Date.now() / 1000)).toBeLessThan(120)
  const log = await platform.db.query(`SELECT entity_id FROM activity_logs WHERE id = $1`, [message.id])
  expect(log.rows).toEqual([{ entity_id: project }])
  await until(async () => (await deliveries({ 'where[endpoint][equals]': endpoint }))[0]?.state === 'delivered')
  expect((await deliveries())[0]).toMatchObject({ attempts: 1, lastStatus: 204, eventId: message.id, endpoint })
})

test('what is not asked for, and what is rolled back, is not told', async () => {
  await add(['contract.signed'])
  await submit()
  const refused = await client.post('/projects/submit', { name: '', description: 'Nothing.' })
  expect(refused.status).toBe(400)
  expect(await deliveries()).toEqual([])
})

test('a failed try is repeated under the same id, with a signature of its own time', async () => {
  const { secret } = await add()
  receiver.answerWith(500)
  await submit()
  await receives(1)
  await until(async () => (await deliveries())[0]?.attempts >= 1)
  expect((await deliveries())[0]).toMatchObject({ state: 'pending', lastStatus: 500, nextTryAt: expect.any(String) })
  receiver.answerWith(204)
  await triesUntil(async () => (await deliveries())[0]?.state === 'delivered')
  const [first, second] = await receives(2)
  if (!first || !second) throw new Error('There are two.')
  expect([second.id, second.body]).toEqual([first.id, first.body])
  expect(isSignedWith(secret, second)).toBe(true)
})

test('it is given up after ten tries over three days, and can be sent again', async () => {
  const { id } = await add()
  receiver.answerWith(503)
  await submit()
  const pauses: number[] = []
  for (let tries = 1; tries <= 10; tries += 1) {
    let sent: Awaited<ReturnType<typeof deliveries>>[number]
    await until(async () => {
      await passTime(tries - 1)
      sent = (await deliveries())[0]
      return sent?.attempts === tries
    })
    if (sent.nextTryAt) pauses.push(Math.round((Date.parse(sent.nextTryAt) - Date.parse(sent.lastTriedAt)) / 1000))
  }
  const [minute, hour] = [60, 3600]
  expect(pauses).toEqual([5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour])
  const [failed] = await deliveries()
  expect(failed).toMatchObject({ state: 'failed', attempts: 10 })
  receiver.answerWith(200)
  const replayed = await platform.admin.post(`/admin/webhooks/${id}/replay`, { since: '2020-01-01T00:00:00Z' })
  expect([replayed.status, replayed.body.replayedCount]).toEqual([200, 1])
  await until(async () => (await deliveries())[0]?.state === 'delivered')
  expect(new Set(receiver.received.map((each) => each.id)).size).toBe(1)
  const one = await platform.admin.post(`/admin/webhook-deliveries/${failed.id}/replay`)
  expect(one.status).toBe(200)
  await receives(12)
})

test('a message that waits is not replayed', async () => {
  const { id } = await add()
  await platform.admin.put(`/admin/webhooks/${id}`, { isPaused: true })
  await submit()
  const [waiting] = await deliveries()
  const answer = await platform.admin.post(`/admin/webhook-deliveries/${waiting.id}/replay`)
  expect(errorOf(answer)).toEqual([409, 'illegal_transition'])
})

test('paused, its messages wait; resumed, they are sent', async () => {
  const { id } = await add()
  expect((await platform.admin.put(`/admin/webhooks/${id}`, { isPaused: true })).status).toBe(200)
  await submit()
  await submit()
  await nothingIsSent()
  expect(receiver.received).toEqual([])
  expect((await platform.admin.put(`/admin/webhooks/${id}`, { isPaused: false })).status).toBe(200)
  await receives(2)
})

test('a new secret signs with the old one for a day', async () => {
  const { id, secret: old } = await add()
  const rotated = await platform.admin.post(`/admin/webhooks/${id}/secret`)
  const { secret, oldSecretUntil } = rotated.body
  expect(secret).not.toBe(old)
  expect(Math.abs(Date.parse(oldSecretUntil) - Date.now() - 24 * 3_600_000)).toBeLessThan(120_000)
  await submit()
  const [both] = await receives(1)
  if (!both) throw new Error('Nothing came.')
  expect([both.signatures.length, isSignedWith(old, both), isSignedWith(secret, both)]).toEqual([2, true, true])
  await platform.db.query(`UPDATE webhook_endpoints SET old_secret_until = now() - interval '1 second'`)
  await submit()
  const [, last] = await receives(2)
  if (!last) throw new Error('Nothing came.')
  expect([last.signatures.length, isSignedWith(old, last), isSignedWith(secret, last)]).toEqual([1, false, true])
  const stored = await platform.db.query(`SELECT webhook_endpoints::text AS whole FROM webhook_endpoints`)
  for (const { whole } of stored.rows) for (const each of [old, secret]) expect(whole).not.toContain(each.slice(6, 30))
})

test('a redirect is not followed, and counts as failed', async () => {
  await add()
  receiver.answerWith(302, { location: `${receiver.url}/elsewhere` })
  await submit()
  await until(async () => (await deliveries())[0]?.lastStatus === 302)
  expect(new Set(receiver.received.map(({ path }) => path))).toEqual(new Set(['/hook']))
})

test('after three days without success it is switched off, once, and the admins are told', async () => {
  const { id } = await add()
  receiver.answerWith(500)
  await submit()
  await until(async () => (await deliveries())[0]?.attempts >= 1)
  await platform.db.query(`UPDATE webhook_endpoints SET failing_since = now() - interval '73 hours' WHERE id = $1`, [
    id,
  ])
  const state = async () => (await platform.admin.get('/admin/webhooks')).body.docs[0]?.state
  await triesUntil(async () => (await state()) === 'disabled')
  const told = async () => {
    const { docs } = (await platform.admin.get('/notifications')).body
    return docs.filter(({ type, entityId }: Record<string, unknown>) => type === 'webhook.disabled' && entityId === id)
  }
  await until(async () => (await told()).length === 1)
  receiver.answerWith(204)
  expect((await platform.admin.put(`/admin/webhooks/${id}`, { isPaused: false })).status).toBe(200)
  expect(await state()).toBe('active')
  await until(async () => (await deliveries())[0]?.state === 'delivered')
})

test('one that answers 410 wants nothing any more', async () => {
  await add()
  receiver.answerWith(410)
  await submit()
  await until(async () => (await platform.admin.get('/admin/webhooks')).body.docs[0]?.state === 'disabled')
})

test('a removed endpoint goes with its messages, and acts go on', async () => {
  const { id } = await add()
  await Promise.all([submit(), submit(), platform.admin.delete(`/admin/webhooks/${id}`), submit()])
  expect(await deliveries()).toEqual([])
  expect(errorOf(await platform.admin.delete(`/admin/webhooks/${id}`))).toEqual([404, 'not_found'])
})

test('without the setting only https to the internet is taken', async () => {
  const { id } = await add()
  await platform.restart({ WEBHOOKS_TO_PRIVATE_ADDRESSES: 'off' })
  client.setUrl(platform.url)
  for (const url of [
    'http://hooks.agency.example/in',
    'https://127.0.0.1/in',
    'https://10.0.0.1/in',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/in',
    'https://[::ffff:10.0.0.1]/in',
    'https://0x7f.1/in',
    'https://me@hooks.agency.example/in',
    'ftp://hooks.agency.example/in',
  ]) {
    const answer = await platform.admin.post('/admin/webhooks', { url, types: ['project.submitted'] })
    expect([url, ...errorOf(answer)]).toEqual([url, 400, 'validation_failed'])
  }
  await submit()
  await until(async () => (await deliveries({ 'where[endpoint][equals]': id }))[0]?.attempts >= 1)
  expect((await deliveries())[0]).toMatchObject({ lastStatus: null, lastError: expect.stringContaining('https') })
  expect(receiver.received).toEqual([])
})
