import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { sentContract, signTyped } from '../support/contracts.ts'
import { must, refusal } from '../support/money.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob, startJob } from '../support/runJob.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
})

afterAll(() => platform?.stop())

type Sent = { id: string; contractNumber: string; documentSha256: string }

type WaitingArgs = { days: number; sentDaysAgo?: number; of?: Person }

/** A contract that was sent 20 days ago, or as many as said, and can be signed for so many days more. */
async function waiting({ days, sentDaysAgo = 20, of = client }: WaitingArgs): Promise<Sent> {
  const contract = await sentContract({ platform, client: of, content: 'Words.' })
  await platform.db.query(
    `UPDATE contracts SET sent_at = now() - make_interval(secs => $2), expires_at = now() + make_interval(secs => $3) WHERE id = $1`,
    [contract.id, sentDaysAgo * 86_400, days * 86_400],
  )
  return contract
}

const remind = () => runJob({ platform, name: 'contracts.remind' })

const reminders = async (id: string) => {
  const { rows } = await platform.db.query(
    'SELECT days_before::int AS day, outcome FROM contract_reminders WHERE contract_id = $1 ORDER BY days_before DESC',
    [id],
  )
  return rows.map(({ day, outcome }) => [day, outcome])
}

const mailed = async ({ contractNumber }: Sent, kind = 'contract.reminded'): Promise<string[]> => {
  const { rows } = await platform.db.query(
    `SELECT data->>'to' AS address FROM pgboss.job
      WHERE name = 'mail.send' AND data->>'kind' = $2 AND data->'data'->>'contractNumber' = $1 ORDER BY 1`,
    [contractNumber, kind],
  )
  return rows.map(({ address }) => address)
}

/** Types of what both sides were shown in the app about a contract. */
const shown = async (id: string) => {
  const { rows } = await platform.db.query(
    `SELECT u.role, n.type FROM notifications n JOIN users u ON u.id = n.user_id WHERE n.entity_id = $1 ORDER BY n.created_at, u.role`,
    [id],
  )
  return rows.map(({ role, type }) => `${role} ${type}`)
}

test('a reminder goes out once for each day of the schedule, by mail and in the app', async () => {
  const contract = await waiting({ days: 6.9 })
  await remind()
  const mail = await platform.mail({ to: client.email, kind: 'contract_reminded' })
  expect(mail.subject).toBe(`Reminder: please sign contract ${contract.contractNumber}`)
  expect(mail.text).toContain(`/contracts/${contract.id}`)
  expect(mail.text).toContain('Sign by')
  await remind()
  await remind()
  expect(await reminders(contract.id)).toEqual([[7, 'sent']])
  expect(await mailed(contract)).toEqual([client.email])
  expect(await shown(contract.id)).toContain('client contract.reminded')
  await platform.db.query(`UPDATE contracts SET expires_at = now() + interval '40 hours' WHERE id = $1`, [contract.id])
  await remind()
  await remind()
  expect(await reminders(contract.id)).toEqual([
    [7, 'sent'],
    [2, 'sent'],
  ])
  expect(await mailed(contract)).toHaveLength(2)
  const { docs } = (
    await platform.admin.get(`/admin/activity-logs?entityType=contracts&entityId=${contract.id}&limit=100`)
  ).body
  expect(docs.filter(({ action }: { action: string }) => action === 'contract.reminded')).toHaveLength(2)
})

test('after a downtime only the latest is mailed, in the client’s language', async () => {
  const arab = await registerClient(platform, { firstName: 'ليلى', lastName: 'حداد' })
  await must(arab.put('/users/profile', { locale: 'ar' }))
  const contract = await waiting({ days: 1, of: arab })
  await remind()
  expect(await reminders(contract.id)).toEqual([
    [7, 'passed'],
    [2, 'sent'],
  ])
  const { rows } = await platform.db.query(
    `SELECT data->>'locale' AS locale FROM pgboss.job WHERE data->>'kind' = 'contract.reminded' AND data->>'to' = $1`,
    [arab.email],
  )
  expect(rows).toEqual([{ locale: 'ar' }])
  expect(await mailed(contract)).toHaveLength(1)
})

test('no reminder comes within a day of sending, nor long before a contract expires', async () => {
  const fresh = await waiting({ days: 6.5, sentDaysAgo: 0.6 })
  const early = await waiting({ days: 8 })
  await remind()
  expect(await reminders(fresh.id)).toEqual([[7, 'passed']])
  expect(await reminders(early.id)).toEqual([])
  expect([await mailed(fresh), await mailed(early)]).toEqual([[], []])
})

test('no reminder for a contract that is signed, declined, cancelled or expired, nor while an account is suspended', async () => {
  const signed = await waiting({ days: 5 })
  await must(signTyped({ client, contract: signed }))
  const declined = await waiting({ days: 5 })
  await must(client.post(`/contracts/${declined.id}/decline`, { reason: 'No' }))
  const cancelled = await waiting({ days: 5 })
  await must(platform.admin.put(`/contracts/${cancelled.id}/cancel`, { reason: 'No' }))
  const expired = await waiting({ days: -0.001 })
  const suspended = await registerClient(platform)
  const ofSuspended = await waiting({ days: 5, of: suspended })
  const status = (value: string) =>
    must(platform.admin.put(`/admin/users/${suspended.user.id}/status`, { status: value, reason: 'x' }))
  await status('suspended')
  await remind()
  for (const { id } of [signed, declined, cancelled, expired, ofSuspended])
    expect([id, await reminders(id)]).toEqual([id, []])
  await status('active')
  await remind()
  expect(await reminders(ofSuspended.id)).toEqual([[7, 'sent']])
})

test('the schedule is checked and kept in order; an empty one reminds of nothing', async () => {
  const save = (reminderDays: unknown) =>
    platform.admin.post('/globals/company', { contractDefaults: { reminderDays } })
  expect((await platform.admin.get('/globals/company')).body.contractDefaults.reminderDays).toEqual([7, 2])
  for (const wrong of [[1, 1], [1.5], [0], [-1], [366], ['x'], Array.from({ length: 11 }, (_, each) => each + 1)]) {
    expect([wrong, ...refusal(await save(wrong))]).toEqual([wrong, 400, 'validation_failed'])
  }
  await must(save([1, 30, 3]))
  expect((await platform.admin.get('/globals/company')).body.contractDefaults.reminderDays).toEqual([30, 3, 1])
  await must(save([]))
  const contract = await waiting({ days: 1.5 })
  await remind()
  expect(await reminders(contract.id)).toEqual([])
  await must(save([2]))
  await remind()
  expect(await reminders(contract.id)).toEqual([[2, 'sent']])
  await must(save([7, 2]))
})

test('decline, cancellation, expiry and replacement are mailed to both sides, and a resending to the client', async () => {
  const both = [client.email, platform.admin.user.email].toSorted()
  const declined = await waiting({ days: 5 })
  await must(client.post(`/contracts/${declined.id}/decline`, { reason: 'Too much' }))
  expect(await mailed(declined, 'contract.declined')).toEqual(both)
  expect((await shown(declined.id)).toSorted()).toEqual([
    'admin contract.declined',
    'client contract.declined',
    'client contract.sent',
  ])
  const cancelled = await waiting({ days: 5 })
  await must(platform.admin.put(`/contracts/${cancelled.id}/cancel`, { reason: 'Budget' }))
  expect(await mailed(cancelled, 'contract.cancelled')).toEqual(both)
  const expired = await waiting({ days: -0.001 })
  await runJob({ platform, name: 'contracts.expire' })
  expect(await mailed(expired, 'contract.expired')).toEqual(both)
  const resent = await waiting({ days: 5 })
  await must(platform.admin.post(`/contracts/${resent.id}/resend`))
  expect(await mailed(resent, 'contract.sent')).toEqual([client.email, client.email])
  const { doc: revision } = await must(platform.admin.post(`/contracts/${resent.id}/revise`, {}), 201)
  await must(platform.admin.put(`/contracts/${revision.id}/send`))
  expect(await mailed(resent, 'contract.cancelled')).toEqual(both)
  expect(await mailed(revision, 'contract.sent')).toEqual([client.email])
})

test('a cancelled draft notifies nobody', async () => {
  const contract = await sentContract({ platform, client, content: 'Words.' })
  const { doc } = await must(platform.admin.post(`/contracts/${contract.id}/revise`, {}), 201)
  await must(platform.admin.put(`/contracts/${doc.id}/cancel`, { reason: 'Not needed' }))
  expect(await shown(doc.id)).toEqual([])
  expect(await mailed(doc, 'contract.cancelled')).toEqual([])
})

test('two workers, and one that is killed at it, remind of every contract exactly once', async () => {
  const contracts: Sent[] = []
  for (let count = 0; count < 12; count += 1) contracts.push(await waiting({ days: 1 }))
  const env = serverEnvironment({
    databaseUrl: String(platform.db.options.connectionString),
    dataDir: platform.dataDir,
  })
  const second = await spawnServer({ env })
  try {
    await startJob({ platform, name: 'contracts.remind', count: 4 })
    const ids = contracts.map(({ id }) => id)
    for (let recorded = 0; recorded < 3; await sleep(2)) {
      const text = 'SELECT count(*)::int AS count FROM contract_reminders WHERE contract_id = ANY($1::uuid[])'
      recorded = (await platform.db.query(text, [ids])).rows[0].count
    }
    await platform.crash()
    await remind()
  } finally {
    await second.stop()
  }
  for (const contract of contracts) {
    expect(await reminders(contract.id)).toEqual([
      [7, 'passed'],
      [2, 'sent'],
    ])
    expect(await mailed(contract)).toEqual([client.email])
  }
})
