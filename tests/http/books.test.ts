import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { draft, issued, must, newProject, nowhere, paid, refusal, requested, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})

afterEach(() => expectSoundBooks(platform))
afterAll(() => platform?.stop())

const invoiceOf = async (id: string) => (await platform.admin.get(`/payments/invoices/${id}`)).body
const writeOff = (id: string, reason = 'Insolvent') =>
  platform.admin.post(`/payments/invoices/${id}/write-off`, { reason })
const bookingsOf = async (id: string) =>
  (
    await platform.db.query<{ key: string; entries: Record<string, number> }>(
      `SELECT replace(t.key, $1, 'id') AS key, json_object_agg(e.account, e.amount) AS entries
         FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id
        WHERE t.invoice_id = $1::uuid AND t.kind IN ('write_off', 'credit_note') GROUP BY t.id ORDER BY t.id`,
      [id],
    )
  ).rows

test('what is still owed of an invoice is written off: nothing is owed or asked for any more', async () => {
  const { id } = await issued({ platform, project })
  await paid({ platform, project, invoice: id, amount: 4000 })
  const open = await requested({ platform, project, invoice: id, amount: 6000 })
  const { doc } = await must(writeOff(id))
  expect(doc).toMatchObject({ status: 'paid', amountPaid: 4000, amountWrittenOff: 6000, amountOwed: 0, paidAt: null })
  expect(doc.writtenOffAt).not.toBeNull()
  expect((await platform.admin.get(`/payments/${open.id}`)).body.status).toBe('cancelled')
  expect(await bookingsOf(id)).toEqual([
    { key: 'invoice:id:written_off', entries: { receivable: -6000, write_offs: 6000 } },
  ])
  const logged = await platform.db.query(
    `SELECT after FROM activity_logs WHERE entity_id = $1 AND action = 'invoice.writtenOff'`,
    [id],
  )
  expect(logged.rows).toEqual([{ after: { amount: 6000, currency: 'USD', reason: 'Insolvent' } }])
  const seen = (await client.get(`/payments/invoices/${id}`)).bytes.toString()
  const asked = (await client.get(`/payments/${open.id}`)).bytes.toString()
  expect(seen + asked).not.toContain('Insolvent')
})

test('only what is owed is written off, once, by an admin who says why', async () => {
  const { id } = await draft({ platform, project })
  expect(refusal(await writeOff(id))).toEqual([409, 'illegal_transition'])
  await must(platform.admin.put(`/payments/invoices/${id}/send`))
  expect((await platform.anyone.post(`/payments/invoices/${id}/write-off`, { reason: 'x' })).status).toBe(401)
  expect((await client.post(`/payments/invoices/${id}/write-off`, { reason: 'x' })).status).toBe(403)
  expect(refusal(await writeOff(nowhere))).toEqual([404, 'not_found'])
  expect(refusal(await writeOff(id, ''))).toEqual([400, 'validation_failed'])
  const note = (await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x', amount: 1 }), 201)).doc
  expect(refusal(await writeOff(note.id))).toEqual([409, 'illegal_transition'])
  await must(writeOff(id))
  expect(refusal(await writeOff(id))).toEqual([409, 'illegal_transition'])
  const voided = await issued({ platform, project })
  await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'x' }))
  expect(refusal(await writeOff(voided.id))).toEqual([409, 'illegal_transition'])
})

test('a credit after a write-off takes it back first: the client is owed what he has paid, and no more', async () => {
  const { id } = await issued({ platform, project })
  await paid({ platform, project, invoice: id, amount: 4000 })
  await must(writeOff(id))
  await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'Error', amount: 1000 }), 201)
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountWrittenOff: 5000, amountOwed: 0 })
  await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'Error' }), 201)
  expect(await invoiceOf(id)).toMatchObject({
    status: 'paid',
    amountWrittenOff: 0,
    amountCredited: 10_000,
    amountOwed: -4000,
  })
  expect((await bookingsOf(id)).map(({ key }) => key.replace(/credit_note:.*/, 'credit_note'))).toEqual([
    'invoice:id:written_off',
    'credit_note',
    'invoice:id:written_off:2',
    'credit_note',
    'invoice:id:written_off:3',
  ])
})

test('money that comes after all takes the write-off back as far as it reaches', async () => {
  const { id } = await issued({ platform, project })
  await must(writeOff(id))
  const tooMuch = { project, invoice: id, amount: 10_001, description: 'Late' }
  expect(refusal(await platform.admin.post('/payments', tooMuch))).toEqual([409, 'amount_exceeded'])
  await paid({ platform, project, invoice: id, amount: 7000 })
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountPaid: 7000, amountWrittenOff: 3000, amountOwed: 0 })
})

test('money that went back after a write-off is owed again, and may be written off again', async () => {
  const { id } = await issued({ platform, project })
  const payment = await paid({ platform, project, invoice: id, amount: 4000 })
  await must(writeOff(id))
  await must(platform.admin.post(`/payments/${payment.id}/refund`, { reason: 'x' }))
  expect(await invoiceOf(id)).toMatchObject({ status: 'open', amountWrittenOff: 6000, amountOwed: 4000 })
  const touched = await platform.admin.put(`/payments/invoices/${id}/void`, { reason: 'x' })
  expect(refusal(touched)).toEqual([409, 'illegal_transition'])
  await must(writeOff(id))
  expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountWrittenOff: 10_000, amountOwed: 0 })
  expect((await bookingsOf(id)).map(({ key }) => key)).toEqual(['invoice:id:written_off', 'invoice:id:written_off:2'])
})

test('of 50 parallel write-offs exactly one has an effect', async () => {
  const { id } = await issued({ platform, project })
  const answers = await Promise.all(Array.from({ length: 50 }, () => writeOff(id)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(49).fill(409)])
  expect(await bookingsOf(id)).toHaveLength(1)
})

test('a write-off and a payment at the same moment end in one state, whoever is first', async () => {
  const invoices = await Promise.all(Array.from({ length: 8 }, () => issued({ platform, project })))
  await Promise.all(
    invoices.map(async ({ id }) => {
      const request = await requested({ platform, project, invoice: id, amount: 10_000 })
      const [given, record] = await Promise.all([
        writeOff(id),
        platform.admin.post(`/payments/${request.id}/record`, transfer),
      ])
      expect([given.status, record.status].sort()).toEqual([200, 409])
      expect(await invoiceOf(id)).toMatchObject({ status: 'paid', amountOwed: 0 })
    }),
  )
})
