import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { issued, must, newProject, paid, refusal } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob, startJob } from '../support/runJob.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'
import { until } from '../support/until.ts'

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

/** In how many mails an invoice is, alone or in a list. */
const queued = async ({ invoiceNumber }: { invoiceNumber: string }): Promise<number> => {
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS count FROM pgboss.job
      WHERE name = 'mail.send' AND (data->'data'->>'invoiceNumber' = $1 AND data->>'kind' = 'invoice.reminded'
         OR data->'data'->'items' @> jsonb_build_array(jsonb_build_object('data', jsonb_build_object('invoiceNumber', $1::text))))`,
    [invoiceNumber],
  )
  return rows[0].count
}

/** The invoice numbers of each mail with reminders that an address got. */
const listsTo = async (email: string): Promise<string[][]> => {
  const { rows } = await platform.db.query(
    `SELECT data->'data' AS data FROM pgboss.job
      WHERE name = 'mail.send' AND data->>'kind' IN ('invoice.reminded', 'invoices.reminded') AND data->>'to' = $1`,
    [email],
  )
  return rows.map(({ data }) => (data.items ?? [{ data }]).map((item: (typeof rows)[0]) => item.data.invoiceNumber))
}

test('a reminder is sent once, with the amount owed, its reference, the payment link and the PDF', async () => {
  const invoice = await old({ due: 2, currency: 'OMR', amount: 12_500, description: 'Design' })
  await paid({ platform, project, invoice: invoice.id, amount: 500, currency: 'OMR' })
  await remind()
  const mail = await platform.mail({ to: client.email, kind: 'invoice_reminded' })
  expect(mail.subject).toBe(`Reminder: invoice ${invoice.invoiceNumber}, 12.000 OMR`)
  expect(mail.link).toContain(`/invoices/${invoice.id}?token=`)
  const opened = await must(platform.anyone.post('/payments/invoices/open', { token: mail.token }))
  expect(opened).toMatchObject({ invoiceNumber: invoice.invoiceNumber, amountOwed: 12_000, currency: 'OMR' })
  expect(mail.text).toMatch(/RF\d\d INV2/)
  expect(mail.raw).toContain(`${invoice.invoiceNumber}.pdf`)
  expect(await reminders(invoice.id)).toEqual([[-3, 'sent']])
  const { docs } = (await client.get('/messages/notifications')).body
  expect(docs[0]).toMatchObject({ type: 'invoice.reminded', entityId: invoice.id })
  await remind()
  await remind()
  expect(await queued(invoice)).toBe(1)
  expect(await reminders(invoice.id)).toEqual([[-3, 'sent']])
})

test('what is due of a client at once is one mail, in order and by currency; each invoice keeps its own record', async () => {
  const busy = await registerClient(platform)
  const own = await newProject(busy)
  const second = await old({ due: -7, project: own, currency: 'EUR' })
  const first = await old({ due: -30, project: own, currency: 'OMR', amount: 12_500, description: 'Design' })
  const last = await old({ due: 3, project: own, currency: 'EUR', amount: 5050, description: 'Design' })
  const notYet = await old({ due: 4, project: own })
  await paid({ platform, project: own, invoice: first.id, amount: 500, currency: 'OMR' })
  await remind()
  const mail = await platform.mail({ to: busy.email, kind: 'invoices_reminded' })
  expect(mail.subject).toBe('Reminder: 3 invoices, 12.000 OMR + 150.50 EUR')
  const places = [first, second, last].flatMap(({ id, invoiceNumber }) => [
    mail.text.indexOf(invoiceNumber),
    mail.text.indexOf(`/invoices/${id}`),
  ])
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(0)
  for (const { invoiceNumber } of [first, second, last]) expect(mail.raw).toContain(`${invoiceNumber}.pdf`)
  expect(`${mail.text}${mail.raw}`).not.toContain(notYet.invoiceNumber)
  expect((await reminders(first.id)).at(-1)).toEqual([30, 'sent'])
  expect((await reminders(second.id)).at(-1)).toEqual([7, 'sent'])
  expect(await reminders(last.id)).toEqual([[-3, 'sent']])
  for (const { id, invoiceNumber } of [first, second, last]) {
    const [, token] = new RegExp(`/invoices/${id}\\?token=([\\w-]+)`).exec(mail.text) ?? []
    const opened = await must(platform.anyone.post('/payments/invoices/open', { token }))
    expect(opened.invoiceNumber).toBe(invoiceNumber)
  }
  const { docs } = (await busy.get('/messages/notifications')).body
  const told = docs.filter(({ type }: { type: string }) => type === 'invoice.reminded')
  expect(told.map(({ entityId }: { entityId: string }) => entityId).toSorted()).toEqual(
    [first.id, second.id, last.id].toSorted(),
  )
  const { rows } = await platform.db.query(
    `SELECT after->>'owed' AS owed FROM activity_logs WHERE action = 'invoice.reminded' AND entity_id = ANY($1) ORDER BY 1`,
    [[first.id, second.id, last.id]],
  )
  expect(rows.map(({ owed }) => owed)).toEqual(['10000', '12000', '5050'])
  await remind()
  expect(await listsTo(busy.email)).toHaveLength(1)
})

/** Its PDF is lost and cannot be printed again. */
async function breakPdf(id: string): Promise<void> {
  const isStored = async () =>
    (await platform.db.query('SELECT 1 FROM invoices WHERE id = $1 AND document_id IS NOT NULL', [id])).rowCount === 1
  await until(isStored, { what: 'The PDF' })
  await platform.db.query('UPDATE invoices SET document_id = NULL, printed = NULL WHERE id = $1', [id])
}

/** A run, also one that fails because of some invoice. It is tried again by itself. */
async function remindInPart(): Promise<void> {
  const [job] = await startJob({ platform, name: 'invoices.remind' })
  const ended = `SELECT 1 FROM pgboss.job WHERE id = $1 AND state IN ('completed', 'retry', 'failed')`
  await until(async () => (await platform.db.query(ended, [job])).rowCount === 1, { what: 'The end of the run' })
}

test('an invoice whose PDF fails keeps no other from its reminder, and loses its own no longer than a day', async () => {
  const unlucky = await registerClient(platform)
  const own = await newProject(unlucky)
  // The reminder of the day after the due date is for today, that of the seventh day after it for the day before.
  const fine = await old({ due: -1, project: own })
  const broken = await old({ due: -1, project: own })
  const late = await old({ due: -8, project: own })
  for (const { id } of [broken, late]) await breakPdf(id)
  await remindInPart()
  expect((await reminders(fine.id)).at(-1)).toEqual([1, 'sent'])
  expect((await reminders(late.id)).at(-1)).toEqual([7, 'sent'])
  expect(await reminders(broken.id)).toEqual([])
  expect(await listsTo(unlucky.email)).toEqual([[late.invoiceNumber, fine.invoiceNumber]])
  const mail = await platform.mail({ to: unlucky.email, kind: 'invoices_reminded' })
  expect(mail.text).not.toContain('attached as PDFs')
  expect(mail.raw).not.toContain('.pdf')
  // A day later.
  await platform.db.query(`UPDATE invoices SET due_date = due_date - interval '1 day' WHERE id = $1`, [broken.id])
  await remindInPart()
  expect((await reminders(broken.id)).at(-1)).toEqual([1, 'sent'])
  const alone = await platform.mail({ to: unlucky.email, kind: 'invoice_reminded' })
  expect([alone.text.includes(broken.invoiceNumber), alone.raw.includes('.pdf')]).toEqual([true, false])
  await remind()
  expect(await listsTo(unlucky.email)).toHaveLength(2)
})

test('a list in which all are late says so', async () => {
  const late = await registerClient(platform)
  const own = await newProject(late)
  for (const due of [-1, -14]) await old({ due, project: own })
  await remind()
  expect((await platform.mail({ to: late.email, kind: 'invoices_reminded' })).subject).toBe(
    'Overdue: 2 invoices, 200.00 USD',
  )
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
  await platform.mail({ to: arab.email, kind: 'invoice_reminded' })
  const { rows } = await platform.db.query(
    `SELECT data->>'locale' AS locale FROM pgboss.job WHERE data->>'kind' = 'invoice.reminded' AND data->>'to' = $1`,
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

test('no reminder for a settled or void invoice, a draft or a credit note, nor while an account is suspended', async () => {
  const settledInvoice = await old({ due: -2 })
  await paid({ platform, project, invoice: settledInvoice.id, amount: 10_000 })
  const voided = await old({ due: -2 })
  await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'Wrong' }))
  const credited = await old({ due: -2 })
  const note = (await must(platform.admin.post(`/payments/invoices/${credited.id}/credit`, { reason: 'x' }), 201)).doc
  const suspended = await registerClient(platform)
  const ofSuspended = await old({ due: -2, project: await newProject(suspended) })
  const status = (value: string) =>
    must(platform.admin.put(`/admin/users/${suspended.user.id}/status`, { status: value, reason: 'x' }))
  await status('suspended')
  await remind()
  for (const { id } of [settledInvoice, voided, credited, note, ofSuspended])
    expect([id, await reminders(id)]).toEqual([id, []])
  await status('active')
  await remind()
  expect(await reminders(ofSuspended.id)).toEqual([
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

test('two workers, and one that is killed at it, send each client exactly one mail with all of their invoices', async () => {
  const people: { person: Person; invoices: { id: string; invoiceNumber: string }[] }[] = []
  for (let count = 0; count < 8; count += 1) {
    const person = await registerClient(platform)
    const own = await newProject(person)
    const invoices: { id: string; invoiceNumber: string }[] = []
    for (const due of [-10, -9, -8]) invoices.push(await old({ due, project: own }))
    people.push({ person, invoices })
  }
  const ids = people.flatMap(({ invoices }) => invoices.map(({ id }) => id))
  const env = serverEnvironment({
    databaseUrl: String(platform.db.options.connectionString),
    dataDir: platform.dataDir,
  })
  const second = await spawnServer({ env })
  try {
    await startJob({ platform, name: 'invoices.remind', count: 4 })
    for (let recorded = 0; recorded < 3; await sleep(2)) {
      const text = 'SELECT count(*)::int AS count FROM invoice_reminders WHERE invoice_id = ANY($1::uuid[])'
      recorded = (await platform.db.query(text, [ids])).rows[0].count
    }
    await platform.crash()
    await remind()
  } finally {
    await second.stop()
  }
  for (const { person, invoices } of people) {
    for (const invoice of invoices) {
      expect(await reminders(invoice.id)).toEqual([
        [-3, 'passed'],
        [1, 'passed'],
        [7, 'sent'],
      ])
      expect(await queued(invoice)).toBe(1)
    }
    expect(await listsTo(person.email)).toEqual([invoices.map(({ invoiceNumber }) => invoiceNumber)])
  }
})
