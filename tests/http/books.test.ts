import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { draft, issued, must, newProject, nowhere, paid, refusal, requested, transfer } from '../support/money.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { seededRandom } from '../support/seededRandom.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person
let project: string
let signer: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
  signer = await verifiedClient(platform)
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

test('the open amount of an invoice is written off: nothing is owed or requested any more', async () => {
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
    `SELECT after FROM activity_logs WHERE entity_id = $1 AND action = 'invoice.written_off'`,
    [id],
  )
  expect(logged.rows).toEqual([{ after: { amount: 6000, currency: 'USD', reason: 'Insolvent' } }])
  const seen = (await client.get(`/payments/invoices/${id}`)).bytes.toString()
  const asked = (await client.get(`/payments/${open.id}`)).bytes.toString()
  expect(seen + asked).not.toContain('Insolvent')
})

test('only the open amount is written off, once, by an admin with a reason', async () => {
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

test('a credit after a write-off reverses it first: the client is owed what they have paid, and no more', async () => {
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
  // The same client has 4,000 on their account, by the credit above.
  const payment = await paid({ platform, project, invoice: id, amount: 4000, confirm: true })
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

test('a write-off and a payment at the same moment end in one state, whichever is first', async () => {
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

// Whatever becomes of its parts, a contract is invoiced whole in the end, with exactly its tax: round(net × rate).
const contracts = [
  { currency: 'EUR', amount: 100_001, taxRateBps: 1900, tax: 19_000 },
  { currency: 'JPY', amount: 10_007, taxRateBps: 1000, tax: 1_001 },
  { currency: 'OMR', amount: 1_234_567, taxRateBps: 500, tax: 61_728 },
]

test.each(contracts)('a plan in $currency that is invoiced by itself keeps the books sound', async (terms) => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const random = seededRandom(seed)
  const own = await projectOf({ platform, client: signer })
  const steps: string[] = []
  for (const paymentPercentage of [22.22, 22.22, 22.23]) {
    const body = { title: `Step ${steps.length}`, paymentPercentage }
    steps.push((await must(platform.admin.post(`/projects/${own.id}/milestones`, body), 201)).doc.id)
  }
  const { tax, ...money } = terms
  const plan = { depositPercentage: 33.33, planInvoicing: 'invoice', taxMode: 'exclusive' }
  const { id } = await draftContract({ platform, project: own, ...money, ...plan })
  await must(signTyped({ client: signer, contract: (await must(platform.admin.put(`/contracts/${id}/send`))).doc }))
  await must(platform.admin.put(`/contracts/${id}/activate`))
  const query = `where[contract][equals]=${id}&limit=100`
  const paymentsIn = async (...states: string[]) =>
    (await must(platform.admin.get(`/payments?${query}`))).docs.filter(({ status }: { status: string }) =>
      states.includes(status),
    )
  // What is refused changes nothing.
  const moves = [
    () => platform.admin.put(`/projects/${own.id}/milestones/${random.pick(steps)}/complete`),
    () => platform.admin.post('/payments', { project: own.id, milestone: random.pick(steps) }),
    () => platform.admin.post('/payments', { project: own.id, contract: id, planPart: 'deposit' }),
    async () => {
      for (const { id: one } of (await paymentsIn('pending')).slice(0, 1)) {
        await platform.admin.put(`/payments/${one}/cancel`, { reason: 'Later' })
      }
    },
    async () => {
      for (const { id: one } of (await paymentsIn('pending')).slice(-1)) {
        await platform.admin.post(`/payments/${one}/record`, { ...transfer, confirm: true })
      }
    },
    async () => {
      for (const { id: one, amount } of (await paymentsIn('completed')).slice(0, 1)) {
        const part = { amount: random.integer(1, amount), reason: 'Agreed', confirm: true }
        await platform.admin.post(`/payments/${one}/refund`, part)
      }
    },
    async () => {
      const { docs } = await must(platform.admin.get(`/payments/invoices?${query}`))
      const { id: one, total } = random.pick<{ id: string; total: number }>(docs)
      const body = { reason: 'Less', amount: random.integer(1, total) }
      if (random.integer(0, 2) === 0) await platform.admin.post(`/payments/invoices/${one}/credit`, body)
      if (random.integer(0, 2) === 0) await writeOff(one)
    },
    () =>
      platform.admin.post('/payments', {
        project: own.id,
        contract: id,
        amount: random.integer(1, 9_000),
        description: 'Advance',
      }),
    () =>
      paid({ platform, project: own.id, currency: money.currency, amount: random.integer(1, 9_000), confirm: true }),
    async () => {
      const { credits, invoices } = await must(
        platform.admin.get(`/payments/unallocated?client=${signer.user.id}&currency=${money.currency}`),
      )
      if (credits.length === 0 || invoices.length === 0) return
      const [{ payment }, { invoice }] = [random.pick<Doc>(credits), random.pick<Doc>(invoices)]
      await platform.admin.post(`/payments/${payment}/allocate`, { invoice })
    },
    async () => {
      const { rows } = await platform.db.query<{ id: string }>(
        'SELECT id FROM payment_allocations WHERE client_id = $1 AND currency = $2 AND reversed_at IS NULL ORDER BY id',
        [signer.user.id, money.currency],
      )
      if (rows.length > 0) await platform.admin.delete(`/payments/allocations/${random.pick(rows).id}`)
    },
  ]
  for (let step = 0; step < 40; step += 1) await random.pick(moves)()
  await expectSoundBooks(platform)
  const { doc } = await must(platform.admin.post(`/contracts/${id}/final-invoice`), 201)
  await must(platform.admin.put(`/payments/invoices/${doc.id}/send`))
  const { docs } = await must(platform.admin.get(`/payments/invoices?${query}`))
  const sum = (key: 'subtotal' | 'taxTotal') =>
    docs
      .filter(({ status }: { status: string }) => status !== 'void')
      .reduce((total: number, { kind, ...row }: Record<string, number | string>) => {
        const amount = Number(row[key])
        return kind === 'credit_note' ? total - amount : total + amount
      }, 0)
  expect({ seed, net: sum('subtotal'), tax: sum('taxTotal') }).toEqual({ seed, net: terms.amount, tax })
})
