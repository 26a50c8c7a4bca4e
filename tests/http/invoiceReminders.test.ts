import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { issued, must, newProject, paid, refusal } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob, startJob } from '../support/runJob.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const dayMs = 24 * 60 * 60 * 1000
const day = (offset: number) => new Date(Date.now() + offset * dayMs).toISOString().slice(0, 10)

/** An issued invoice that is due `due` days from now and was issued `issuedDaysAgo`. */
async function old({
  due,
  issuedDaysAgo = 60,
  ...rest
}: { due: number; issuedDaysAgo?: number } & Record<string, unknown>): Promise<{ id: string; invoiceNumber: string }> {
  const invoice = await issued({ platform, project, dueDate: day(due), ...rest })
  await platform.db.query(`UPDATE invoices SET issued_at = issued_at - make_interval(days => $2) WHERE id = $1`, [
    invoice.id,
    issuedDaysAgo,
  ])
  return invoice
}

const remind = () => runJob({ platform, name: 'invoices.remind' })

const reminders = async (id: string) => {
  const { rows } = await platform.db.query(
    'SELECT day_offset::int AS day, outcome FROM invoice_reminders WHERE invoice_id = $1 ORDER BY day_offset',
    [id],
  )
  return rows.map(({ day: offset, outcome }) => [offset, outcome])
}

const queued = async ({ invoiceNumber }: { invoiceNumber: string }): Promise<number> => {
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM pgboss.job
      WHERE name = 'mail.send' AND data->>'template' = 'invoice_reminder' AND data->'data'->>'invoiceNumber' = $1`,
    [invoiceNumber],
  )
  return rows[0].count
}

test('a reminder goes out once, with what is owed, its reference, the link to pay and the PDF', async () => {
  const invoice = await old({ due: 2, currency: 'OMR', amount: 12_500, description: 'Design' })
  await paid({ platform, project, invoice: invoice.id, amount: 500, currency: 'OMR' })
  await remind()
  const mail = await platform.mail({ to: client.email, kind: 'invoice_reminder' })
  expect(mail.subject).toBe(`Reminder: invoice ${invoice.invoiceNumber}, 12.000 OMR`)
  expect(mail.text).toContain(`/invoices/${invoice.id}`)
  expect(mail.text).toMatch(/RF\d\d INV2/)
  expect(mail.raw).toContain(`${invoice.invoiceNumber}.pdf`)
  expect(await reminders(invoice.id)).toEqual([[-3, 'sent']])
  const { docs } = (await client.get('/messages/notifications')).body
  expect(docs[0]).toMatchObject({ type: 'invoice.reminder', entityId: invoice.id })
  await remind()
  await remind()
  expect(await queued(invoice)).toBe(1)
  expect(await reminders(invoice.id)).toEqual([[-3, 'sent']])
})

test('after a downtime only the latest is mailed, in the client’s language', async () => {
  const arab = await registerClient(platform, { firstName: 'ليلى', lastName: 'حداد' })
  await must(arab.put('/users/profile', { locale: 'ar' }))
  const invoice = await old({ due: -8, project: await newProject(arab) })
  await remind()
  expect(await reminders(invoice.id)).toEqual([
    [-3, 'passed'],
    [1, 'passed'],
    [7, 'sent'],
  ])
  await platform.mail({ to: arab.email, kind: 'invoice_reminder' })
  const { rows } = await platform.db.query(
    `SELECT data->>'locale' AS locale FROM pgboss.job WHERE data->>'template' = 'invoice_reminder' AND data->>'to' = $1`,
    [arab.email],
  )
  expect(rows).toEqual([{ locale: 'ar' }])
  expect(await queued(invoice)).toBe(1)
})

test('a reminder that was due before the invoice was issued is passed over', async () => {
  const invoice = await old({ due: -9, issuedDaysAgo: 0 })
  await remind()
  expect(await reminders(invoice.id)).toEqual([
    [-3, 'passed'],
    [1, 'passed'],
    [7, 'passed'],
  ])
  expect(await queued(invoice)).toBe(0)
})

test('nobody is reminded of what is settled, void, a draft or a credit note, nor while an account is suspended', async () => {
  const settledInvoice = await old({ due: -2 })
  await paid({ platform, project, invoice: settledInvoice.id, amount: 10_000 })
  const voided = await old({ due: -2 })
  await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'Wrong' }))
  const credited = await old({ due: -2 })
  const note = (await must(platform.admin.post(`/payments/invoices/${credited.id}/credit`, { reason: 'x' }), 201)).doc
  const suspended = await registerClient(platform)
  const his = await old({ due: -2, project: await newProject(suspended) })
  const status = (value: string) =>
    must(platform.admin.put(`/admin/users/${suspended.user.id}/status`, { status: value, reason: 'x' }))
  await status('suspended')
  await remind()
  for (const { id } of [settledInvoice, voided, credited, note, his])
    expect([id, await reminders(id)]).toEqual([id, []])
  await status('active')
  await remind()
  expect(await reminders(his.id)).toEqual([
    [-3, 'passed'],
    [1, 'sent'],
  ])
})

test('the schedule is checked and kept in order; an empty one reminds of nothing', async () => {
  const save = (reminderDays: unknown) => platform.admin.post('/globals/company', { invoiceDefaults: { reminderDays } })
  for (const wrong of [[1, 1], [1.5], [-61], [366], ['x'], Array.from({ length: 21 }, (_, each) => each)]) {
    expect([wrong, ...refusal(await save(wrong))]).toEqual([wrong, 400, 'validation_failed'])
  }
  await must(save([30, -3, 7]))
  expect((await platform.admin.get('/globals/company')).body.invoiceDefaults.reminderDays).toEqual([-3, 7, 30])
  await must(save([]))
  const invoice = await old({ due: -2 })
  await remind()
  expect(await reminders(invoice.id)).toEqual([])
  await must(save([1]))
  await remind()
  expect(await reminders(invoice.id)).toEqual([[1, 'sent']])
  await must(save([-3, 1, 7, 14, 30]))
})

test('two workers, and one that is killed at it, remind of every invoice exactly once', async () => {
  const invoices: { id: string; invoiceNumber: string }[] = []
  for (let count = 0; count < 40; count += 1) invoices.push(await old({ due: -8 }))
  const env = serverEnvironment({
    databaseUrl: String(platform.db.options.connectionString),
    dataDir: platform.dataDir,
  })
  const second = await spawnServer({ env })
  try {
    await startJob({ platform, name: 'invoices.remind', count: 4 })
    const ids = invoices.map(({ id }) => id)
    for (let recorded = 0; recorded < 3; await sleep(2)) {
      const text = 'SELECT count(*)::int AS count FROM invoice_reminders WHERE invoice_id = ANY($1::uuid[])'
      recorded = (await platform.db.query(text, [ids])).rows[0].count
    }
    await platform.crash()
    await remind()
  } finally {
    await second.stop()
  }
  for (const invoice of invoices) {
    expect(await reminders(invoice.id)).toEqual([
      [-3, 'passed'],
      [1, 'passed'],
      [7, 'sent'],
    ])
    expect(await queued(invoice)).toBe(1)
  }
})
