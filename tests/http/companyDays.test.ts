import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { draftContract, projectOf } from '../support/contracts.ts'
import { draft, issued, must, newProject, refusal } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import type { Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'
import { startShiftedPlatform } from '../support/shiftedPlatform.ts'

let platform: Platform
let setClock: (iso: string) => Promise<void>
let client: Person
let project: string

beforeAll(async () => {
  ;({ platform, setClock } = await startShiftedPlatform({ at: '2026-10-20T12:00:00.000Z' }))
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const inZone = async (timezone: string, at: string) => {
  await setClock(at)
  await must(platform.admin.post('/globals/company', { timezone }))
}
const read = async (id: string) => must(platform.admin.get(`/payments/invoices/${id}`))

test('an installation without an admin takes the time zone that it is started with', async () => {
  await platform.db.query(`UPDATE users SET role = 'client', email = 'former@agency.example' WHERE role = 'admin'`)
  await platform.restart({ COMPANY_TIMEZONE: 'Asia/Muscat' })
  await setClock('2026-10-20T13:00:00.000Z')
  const company = () => must(platform.admin.get('/globals/company'))
  // Nobody is asked what the environment has said.
  expect(await company()).toMatchObject({ timezone: 'Asia/Muscat', isTimezoneConfirmed: true })
  // Afterwards it is a setting of the company, whatever the environment says.
  await must(platform.admin.post('/globals/company', { timezone: 'UTC' }))
  await platform.restart()
  await setClock('2026-10-20T13:30:00.000Z')
  expect((await must(platform.admin.get('/globals/company'))).timezone).toBe('UTC')
})

test('the time zone is confirmed by whoever saves one or says that it is right, and by nothing else', async () => {
  const save = async (body: object) => (await must(platform.admin.post('/globals/company', body))).result
  await platform.db.query(`UPDATE company SET timezone = 'UTC', is_timezone_confirmed = false`)
  expect(await save({ phone: '+968 1' })).toMatchObject({ timezone: 'UTC', isTimezoneConfirmed: false })
  expect(await save({ isTimezoneConfirmed: true })).toMatchObject({ isTimezoneConfirmed: true })
  await platform.db.query(`UPDATE company SET is_timezone_confirmed = false`)
  // As the panel's form saves it: whole, with the zone that it had.
  const form = await must(platform.admin.get('/globals/company'))
  expect(form).toMatchObject({ timezone: 'UTC', isTimezoneConfirmed: false })
  expect(await save({ ...form, phone: '' })).toMatchObject({ timezone: 'UTC', isTimezoneConfirmed: true })
  const refused = await platform.admin.post('/globals/company', { timezone: 'Nowhere/Else' })
  expect(refusal(refused)).toEqual([400, 'validation_failed'])
  await platform.db.query(`UPDATE company SET is_timezone_confirmed = false`)
  expect(await save({ timezone: 'Asia/Muscat' })).toMatchObject({ timezone: 'Asia/Muscat', isTimezoneConfirmed: true })
  expect(await save({ phone: '' })).toMatchObject({ isTimezoneConfirmed: true })
  await save({ timezone: 'UTC' })
})

test('an invoice is overdue the day after its due date in Los Angeles, across the end of summer time', async () => {
  await inZone('America/Los_Angeles', '2026-11-01T05:00:00.000Z')
  const { id } = await issued({ platform, project, dueDate: '2026-11-01' })
  // 2 November there, 00:00 at 08:00 UTC: the day of 1 November had 25 hours.
  await setClock('2026-11-02T07:59:30.000Z')
  expect((await read(id)).isOverdue).toBe(false)
  expect((await must(platform.admin.get('/admin/dashboard'))).alerts.overdueInvoices.count).toBe(0)
  await setClock('2026-11-02T08:00:30.000Z')
  expect((await read(id)).isOverdue).toBe(true)
  const { alerts, worklist } = await must(platform.admin.get('/admin/dashboard'))
  expect(alerts.overdueInvoices.count).toBe(1)
  expect(worklist.openInvoices).toEqual([{ currency: 'USD', count: 1, overdue: 1 }])
  const stats = await must(platform.admin.get('/payments/stats'))
  expect(stats.invoices[0].overdue).toEqual({ count: 1, owed: 10_000 })
  const aging = await must(platform.admin.get('/admin/reports/aging'))
  expect(aging.totals[0]).toMatchObject({ current: 0, days1To30: 10_000 })
  await must(platform.admin.post(`/payments/invoices/${id}/record`, { method: 'cash', reference: 'x' }), 201)
})

test('an invoice due on 28 November is due, not overdue, at 02:13 UTC of the 29th in Los Angeles', async () => {
  await setClock('2026-11-27T12:00:00.000Z')
  const { id } = await issued({ platform, project, dueDate: '2026-11-28' })
  await setClock('2026-11-29T02:13:00.000Z')
  expect((await read(id)).isOverdue).toBe(false)
  await must(platform.admin.post(`/payments/invoices/${id}/record`, { method: 'cash', reference: 'x' }), 201)
})

test('a reminder is due on the company’s day', async () => {
  await inZone('Pacific/Auckland', '2026-12-01T02:00:00.000Z')
  const other = await registerClient(platform)
  const { id } = await issued({ platform, project: await newProject(other), dueDate: '2026-12-10' })
  const reminded = async () => {
    await runJob({ platform, name: 'invoices.remind' })
    const { rows } = await platform.db.query('SELECT outcome FROM invoice_reminders WHERE invoice_id = $1', [id])
    return rows.map(({ outcome }) => outcome)
  }
  // 7 December begins in Auckland at 11:00 UTC of the 6th.
  await setClock('2026-12-06T10:59:00.000Z')
  expect(await reminded()).toEqual([])
  await setClock('2026-12-06T11:00:30.000Z')
  expect(await reminded()).toEqual(['sent'])
})

test.each([
  ['Pacific/Auckland', 'NZD', '2026-12-31T10:57:00.000Z', '2026-12-31T11:03:00.000Z'],
  ['Asia/Muscat', 'OMR', '2026-12-31T19:57:00.000Z', '2026-12-31T20:03:00.000Z'],
  ['America/Los_Angeles', 'CAD', '2027-01-01T07:57:00.000Z', '2027-01-01T08:03:00.000Z'],
])(
  'around New Year in %s numbers, dates and “not in the future” follow its day',
  async (timezone, currency, before, after) => {
    await inZone(timezone, before)
    const old = await issued({ platform, project, currency, dueDate: '2027-02-01' })
    expect(old.invoiceNumber).toMatch(/^INV-2026-/)
    const early = await platform.admin.post(`/payments/invoices/${old.id}/record`, {
      method: 'cash',
      reference: `${timezone} early`,
      paidAt: '2027-01-01',
    })
    expect(refusal(early)).toEqual([400, 'validation_failed'])
    expect(early.body.errors[0].data.errors).toMatchObject([{ path: 'paidAt', code: 'too_late' }])
    const oldContract = await draftContract({ platform, project: await projectOf({ platform, client }) })
    expect(oldContract.contractNumber).toMatch(/^CT-2026-/)

    await setClock(after)
    const fresh = await issued({ platform, project, currency, dueDate: '2027-02-01' })
    expect(fresh.invoiceNumber).toMatch(/^INV-2027-/)
    const paid = await must(
      platform.admin.post(`/payments/invoices/${fresh.id}/record`, {
        method: 'cash',
        reference: timezone,
        paidAt: '2027-01-01',
      }),
      201,
    )
    const note = await must(platform.admin.post(`/payments/invoices/${old.id}/credit`, { reason: 'x' }), 201)
    expect(note.doc.invoiceNumber).toMatch(/^CN-2027-/)
    expect(note.doc.dueDate).toBe('2027-01-01')
    const freshContract = await draftContract({ platform, project: await projectOf({ platform, client }) })
    expect(freshContract.contractNumber).toMatch(/^CT-2027-/)

    // The day begins with the zone's midnight, and the money counts in that day, month and year.
    const { rows } = await platform.db.query('SELECT paid_at::text AS at FROM payments WHERE id = $1', [paid.doc.id])
    expect(new Date(rows[0].at).toISOString()).toBe(startsAt[timezone])
    const report = async (query: string) => {
      const rowsOf = (await must(platform.admin.get(`/admin/reports/revenue?${query}`))).rows
      return rowsOf.filter((row: { currency: string }) => row.currency === currency)
    }
    const day = await report('from=2027-01-01&to=2027-01-01&groupBy=day')
    expect(day).toMatchObject([{ period: '2027-01-01', received: 10_000 }])
    expect(await report('from=2026-12-31&to=2026-12-31&groupBy=day')).toEqual([])
    const [month] = (await report('from=2027-01-01&groupBy=month')).slice(-1)
    expect(month.period).toBe('2027-01')
    const statement = await platform.admin.get(
      `/payments/statement?client=${client.user.id}&currency=${currency}&from=2027-01-01&to=2027-01-01&format=csv`,
    )
    expect(statement.bytes.toString()).toContain('2027-01-01')
    expect(statement.bytes.toString()).not.toContain('2026-12-31')
  },
)

const startsAt: Record<string, string> = {
  'Pacific/Auckland': '2026-12-31T11:00:00.000Z',
  'Asia/Muscat': '2026-12-31T20:00:00.000Z',
  'America/Los_Angeles': '2027-01-01T08:00:00.000Z',
}

test('a calendar day is a day: a time or an offset is refused', async () => {
  const lines = [{ description: 'Design', quantity: 1, unitAmount: 1000 }]
  const dueDates = ['2027-03-20T23:30:00-08:00', '2027-03-20T23:30:00Z', '2027-03-20T00:00:00+04:00', '20 March 2027']
  for (const dueDate of dueDates) {
    const answer = await platform.admin.post('/payments/invoices', { project, dueDate, lines })
    expect([dueDate, ...refusal(answer)]).toEqual([dueDate, 400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors).toMatchObject([{ path: 'dueDate', code: 'invalid_format' }])
  }
  for (const dueDate of ['2027-03-20', '2027-03-20T00:00:00.000Z']) {
    const { doc } = await must(platform.admin.post('/payments/invoices', { project, dueDate, lines }), 201)
    expect(doc.dueDate).toBe('2027-03-20')
  }
  const patched = await platform.admin.patch(`/projects/${project}`, { deadline: '2027-03-20T23:30:00-08:00' })
  expect(refusal(patched)).toEqual([400, 'validation_failed'])
})

test('GraphQL refuses a day with an offset as REST does, and stores nothing', async () => {
  const day = '2027-03-20T23:30:00-08:00'
  const write = async (data: string, type: string, value: unknown) => {
    const query = `mutation m($value: ${type}) { updateProject(id: "${project}", data: ${data}) { deadline } }`
    return (await platform.admin.post('/graphql', { query, variables: { value } })).body
  }
  const before = (await must(platform.admin.get(`/projects/${project}`))).deadline
  for (const { errors } of [
    await write(`{ name: $value, deadline: "${day}" }`, 'String', 'Other'),
    await write('{ deadline: $value }', 'String', day),
    await write('$value', 'mutationProjectUpdateInput!', { deadline: day }),
  ]) {
    const { code, data } = errors[0].extensions
    expect([code, data.errors]).toMatchObject(['validation_failed', [{ path: 'deadline', code: 'invalid_format' }]])
  }
  expect((await must(platform.admin.get(`/projects/${project}`))).deadline).toBe(before)
  const start = '2027-03-20T00:00:00.000Z'
  expect(await write('{ deadline: $value }', 'String', start)).toEqual({ data: { updateProject: { deadline: start } } })
})

test.each([
  // Its 26 November ends at 08:00 UTC of the 27th: midnight of UTC is in the afternoon of the 26th.
  [
    'America/Los_Angeles',
    '2026-11-26',
    ['2026-11-26T08:00:00Z', '2026-11-27T00:00:00Z', '2026-11-27T07:59:59Z'],
    ['2026-11-26T07:59:59Z', '2026-11-27T08:00:00Z'],
  ],
  // Its 27 November begins at 11:00 UTC of the 26th.
  [
    'Pacific/Auckland',
    '2026-11-27',
    ['2026-11-26T11:00:00Z', '2026-11-27T00:00:00Z', '2026-11-27T10:59:59Z'],
    ['2026-11-26T10:59:59Z', '2026-11-27T11:00:00Z'],
  ],
])('the same money twice on a day of %s is a duplicate', async (timezone, day, same, others) => {
  await inZone(timezone, '2026-11-30T12:00:00.000Z')
  const { id } = await issued({ platform, project, dueDate: '2027-02-01' })
  const record = (paidAt: string) =>
    platform.admin.post(`/payments/invoices/${id}/record`, { amount: 100, method: 'cash', reference: 'x', paidAt })
  await must(record(day), 201)
  for (const paidAt of [day, ...same])
    expect([paidAt, ...refusal(await record(paidAt))]).toEqual([paidAt, 409, 'duplicate'])
  for (const paidAt of others) expect([paidAt, (await record(paidAt)).status]).toEqual([paidAt, 201])
})

test('a date before 2000, or more than a year before the invoice, is taken when it is confirmed', async () => {
  const invoice = await issued({ platform, project, dueDate: '2027-06-01' })
  const record = (paidAt: string, more: object = {}) =>
    platform.admin.post(`/payments/invoices/${invoice.id}/record`, {
      amount: 100,
      method: 'cash',
      reference: `of ${paidAt}`,
      paidAt,
      ...more,
    })
  expect(refusal(await record('0001-01-01'))).toEqual([400, 'validation_failed'])
  const early = await record('1999-12-31')
  expect(refusal(early)).toEqual([409, 'unlikely_date'])
  expect(early.body.errors[0].data).toMatchObject({ path: 'paidAt', date: '1999-12-31' })
  const yearBefore = `${Number(invoice.issuedAt.slice(0, 4)) - 1}`
  expect(refusal(await record(`${yearBefore}-01-01T00:00:00Z`))).toEqual([409, 'unlikely_date'])
  await must(record('1999-12-31', { confirmDate: true }), 201)
  await must(record(`${yearBefore}-12-30`), 201)
  const lines = [{ description: 'Design', quantity: 1, unitAmount: 1000 }]
  const draftOf = (dueDate: string, more: object = {}) =>
    platform.admin.post('/payments/invoices', { project, dueDate, lines, ...more })
  expect(refusal(await draftOf('2015-05-01'))).toEqual([409, 'unlikely_date'])
  await must(draftOf('2015-05-01', { confirmDate: true }), 201)
  const asked = { project, invoice: invoice.id, amount: 100, description: 'x', dueDate: '2015-05-01' }
  expect(refusal(await platform.admin.post('/payments', asked))).toEqual([409, 'unlikely_date'])
  await must(platform.admin.post('/payments', { ...asked, confirmDate: true }), 201)
})

test('a burst of invoices over midnight: date and number are of the same year', async () => {
  await inZone('Pacific/Honolulu', '2027-01-01T09:50:00.000Z')
  const drafts = []
  for (let count = 0; count < 26; count += 1) drafts.push(await draft({ platform, project, dueDate: '2027-02-01' }))
  const send = ({ id }: { id: string }) => must(platform.admin.put(`/payments/invoices/${id}/send`))
  const [early, late, ...burst] = drafts
  await send(early)
  // Honolulu is ten hours behind UTC.
  await setClock('2027-01-01T09:59:59.400Z')
  await Promise.all(burst.map(send))
  await setClock('2027-01-01T10:05:00.000Z')
  await send(late)
  const { rows } = await platform.db.query<{ number: string; at: Date; booked: Date }>(
    `SELECT i.invoice_number AS number, i.issued_at AS at, t.occurred_at AS booked
       FROM invoices i JOIN ledger_transactions t ON t.key = 'invoice:' || i.id || ':issued'
      WHERE i.id = ANY($1::uuid[]) ORDER BY i.issued_at, i.invoice_number`,
    [drafts.map(({ id }) => id)],
  )
  const years = rows.map(({ number }) => number.slice(4, 8))
  expect(years).toEqual(rows.map(({ at }) => String(new Date(at.getTime() - 10 * 3_600_000).getUTCFullYear())))
  expect(new Set(years)).toEqual(new Set(['2026', '2027']))
  expect(rows.map(({ booked }) => booked.toISOString())).toEqual(rows.map(({ at }) => at.toISOString()))
})
