/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mailsAreSent } from '../support/mailsAreSent.ts'
import { issued, must, newProject, refusal, transfer } from '../support/money.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { serverEnvironment } from '../support/spawnServer.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

/** The mailed link of an invoice: who has it sees and pays that invoice, and nothing else. */
let double: StripeDouble
let platform: Platform
let client: Person
let project: string

const bankDetails = 'Bank of Examples\nIBAN OM00 0000'
const open = '/payments/invoices/open'

beforeAll(async () => {
  double = await startStripeDouble()
  platform = await startPlatform({ env: double.env })
  await must(platform.admin.post('/globals/company', { name: 'Studio North', bankDetails }))
  client = await provenClient(platform, { company: 'Secret Holding', phone: '+968 9123 4567' })
  project = await newProject(client)
})
afterAll(async () => {
  await platform?.stop()
  await double?.stop()
})

/** An issued invoice of 100.00 EUR and the token of its mail. */
async function mailed({
  to = client,
  of = project,
  ...body
}: { to?: Person; of?: string } & Record<string, unknown> = {}) {
  const after = (await platform.mails({ to: to.email, kind: 'invoice_issued' })).length
  const invoice = await issued({ platform, project: of, currency: 'EUR', ...body })
  const { token, link } = await platform.mail({ to: to.email, kind: 'invoice_issued', after })
  if (token === undefined) throw new Error('The mail has no link.')
  return { id: String(invoice.id), invoice, token, link }
}

const view = (token: string) => platform.anyone.post(open, { token })
const begin = (token: string) => platform.anyone.post(`${open}/pay`, { token })
const confirm = (token: string, paymentIntentId: string) =>
  platform.anyone.post(`${open}/confirm`, { token, paymentIntentId })
const requestsOf = async (id: string) =>
  (await must(platform.admin.get(`/payments?where[invoice][equals]=${id}&sort=createdAt`))).docs
const entriesOf = async (id: string) => {
  const { rows } = await platform.db.query(
    `SELECT action, actor_id AS actor, actor_role AS role, after FROM activity_logs WHERE entity_id = $1 ORDER BY created_at, id`,
    [id],
  )
  return rows
}
/** The platform of a test listens where its configuration cannot know. */
const doorOf = (url: string) => url.slice(url.indexOf('/api/') + 4)

describe('the link', () => {
  test('of the mail leads to the page of its invoice, and answers what a payer needs, and not who they are', async () => {
    const { id, invoice, token, link } = await mailed()
    expect(link).toMatch(new RegExp(`/invoices/${id}\\?token=[\\w-]{94}$`))
    const answer = await view(token)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      invoiceNumber: invoice.invoiceNumber,
      status: 'open',
      isOverdue: false,
      issuedAt: invoice.issuedAt,
      dueDate: '2099-01-31',
      currency: 'EUR',
      lines: [{ description: 'Design', quantity: '1', unitAmount: 10_000, grossAmount: 10_000 }],
      subtotal: 10_000,
      taxTotal: 0,
      total: 10_000,
      amountPaid: 0,
      amountCredited: 0,
      amountWrittenOff: 0,
      amountOwed: 10_000,
      paymentReference: invoice.paymentReference,
      companyName: 'Studio North',
      accountHolder: null,
      iban: null,
      bic: null,
      bankDetails,
      cardPayments: true,
      pdf: { url: expect.stringContaining('/api/payments/invoices/open/pdf?token='), expiresAt: expect.any(String) },
    })
    const { email, firstName, lastName, company, phone } = { ...client.user, email: client.email }
    for (const secret of [email, firstName, lastName, company, phone, client.user.id, project])
      expect(answer.bytes.toString()).not.toContain(secret)
  })

  test('signs nobody in, and is nobody’s, whoever sends it', async () => {
    const { id, token } = await mailed()
    const answer = await view(token)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const other = await registerClient(platform)
    for (const who of [client, other, platform.admin]) {
      expect((await who.post(open, { token })).body.amountOwed).toBe(10_000)
      const { payment } = await must(who.post(`${open}/pay`, { token }))
      expect((await entriesOf(payment)).map(({ actor, role }) => [actor, role])).toEqual([
        [null, 'system'],
        [null, 'system'],
      ])
    }
    expect(refusal(await other.get(`/payments/invoices/${id}`))).toEqual([404, 'not_found'])
    expect(refusal(await platform.anyone.get(`/payments/invoices/${id}`))).toEqual([401, 'unauthenticated'])
    expect(refusal(await platform.anyone.get(`/payments/invoices/${id}`, { headers: { authorization: `Bearer ${token}` } }))).toEqual([401, 'unauthenticated']) // prettier-ignore
  })

  test('opens the PDF that was mailed, for five minutes, and the log says that it was by a link', async () => {
    const { id, token } = await mailed()
    const { pdf } = (await view(token)).body
    const leftMs = Date.parse(pdf.expiresAt) - Date.now()
    expect(leftMs > 4 * 60_000 && leftMs <= 5 * 60_000).toBe(true)
    const opened = await platform.anyone.get(doorOf(pdf.url))
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const own = await client.get(`/payments/invoices/${id}/pdf`)
    expect(opened.bytes.equals(own.bytes)).toBe(true)
    const downloads = (await entriesOf(id)).filter(({ action }) => action === 'invoice.downloaded')
    expect(downloads).toMatchObject([
      { actor: null, after: { byLink: true } },
      { actor: client.user.id, after: null },
    ])
  })

  test('says that an invoice is void or paid, and pays neither', async () => {
    const voided = await mailed()
    await must(platform.admin.put(`/payments/invoices/${voided.id}/void`, { reason: 'Wrong project' }))
    expect((await view(voided.token)).body).toMatchObject({ status: 'void', amountOwed: 0, cardPayments: false })
    const settled = await mailed()
    await must(platform.admin.post(`/payments/invoices/${settled.id}/record`, transfer), 201)
    expect((await view(settled.token)).body).toMatchObject({ status: 'paid', amountOwed: 0, cardPayments: false })
    for (const [{ token }, from] of [
      [voided, 'void'],
      [settled, 'paid'],
    ] as const) {
      // prettier-ignore
      const refused = await begin(token)
      expect(refusal(refused)).toEqual([409, 'illegal_transition'])
      expect(refused.body.errors[0].data).toEqual({ from, action: 'pay' })
    }
    expect(JSON.stringify((await view(voided.token)).body)).not.toContain('Wrong project')
  })

  test('waits while its client is suspended, and ends with an erasure', async () => {
    const guest = await provenClient(platform)
    const { token } = await mailed({ to: guest, of: await newProject(guest) })
    const { pdf } = (await view(token)).body
    const become = (status: string) => must(platform.admin.put(`/admin/users/${guest.user.id}/status`, { status }))
    const all = async () => [
      refusal(await view(token)),
      refusal(await begin(token)),
      refusal(await confirm(token, 'pi_1')),
      refusal(await platform.anyone.get(doorOf(pdf.url))),
    ]
    await become('suspended')
    expect(await all()).toEqual(Array(4).fill([410, 'link_expired']))
    await become('active')
    expect((await view(token)).status).toBe(200)
    await must(platform.admin.post(`/admin/users/${guest.user.id}/erase`, { reason: 'Asked for it' }))
    expect(await all()).toEqual(Array(4).fill([410, 'link_expired']))
  })
})

describe('a card payment by the link', () => {
  const card = async (intent: string) => double.intents.pay(intent)

  test('is that of its client: one request and one intent, whoever begins it, however often at once', async () => {
    const { id, invoice, token } = await mailed()
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => begin(token)),
      ...Array.from({ length: 3 }, () => client.post(`/payments/invoices/${id}/pay`)),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200))
    expect(new Set(answers.map(({ bytes }) => bytes.toString())).size).toBe(1)
    const [{ payment, paymentIntentId, amount, currency }] = answers.map(({ body }) => body)
    expect([amount, currency]).toEqual([10_000, 'EUR'])
    expect((await requestsOf(id)).map((one: { id: string }) => one.id)).toEqual([payment])
    expect(double.intents.of(payment)).toHaveLength(1)
    expect((await confirm(token, paymentIntentId)).body.status).toBe('pending')

    await card(paymentIntentId)
    const paid = await Promise.all(Array.from({ length: 5 }, () => confirm(token, paymentIntentId)))
    expect(paid.map(({ status, body }) => [status, body.status])).toEqual(Array(5).fill([200, 'completed']))
    expect(paid[0]?.body).toEqual({ message: 'The payment was received.', status: 'completed' })
    expect((await view(token)).body).toMatchObject({ status: 'paid', amountPaid: 10_000, amountOwed: 0 })
    expect(refusal(await begin(token))).toEqual([409, 'illegal_transition'])
    const entries = await entriesOf(payment)
    expect(entries.map(({ action }) => action)).toEqual(['payment.requested', 'payment.link_used', 'payment.settled'])
    expect(entries.slice(1)).toMatchObject([
      { actor: null, after: { invoice: id, byLink: true } },
      { actor: null, after: { status: 'completed', method: 'card', byLink: true } },
    ])
    await mailsAreSent(platform)
    const receipts = await platform.mails({ to: client.email, kind: 'payment_received' })
    expect(receipts.filter(({ text }) => text.includes(invoice.invoiceNumber))).toHaveLength(1)
  })

  test('by its client without the link is not called one by the link', async () => {
    const { id } = await mailed()
    const { payment } = await must(client.post(`/payments/invoices/${id}/pay`))
    await must(client.post(`/payments/${payment}/process`, { paymentMethodId: 'pm_card_visa' }))
    for (const { action, after } of await entriesOf(payment))
      expect([action, after.byLink]).toEqual([action, undefined])
  })

  test('is confirmed for its own invoice only, and pays nothing by itself', async () => {
    const [mine, other] = [await mailed(), await mailed()]
    const { payment, paymentIntentId } = (await begin(other.token)).body
    expect(refusal(await confirm(mine.token, paymentIntentId))).toEqual([404, 'not_found'])
    expect(refusal(await confirm(mine.token, 'pi_of_nobody'))).toEqual([404, 'not_found'])
    await card(paymentIntentId)
    expect(refusal(await confirm(mine.token, paymentIntentId))).toEqual([404, 'not_found'])
    expect((await must(client.get(`/payments/${payment}`))).status).toBe('pending')
    expect((await confirm(other.token, paymentIntentId)).body.status).toBe('completed')
  })

  test('that a bank declines can be tried again, and the payment says so', async () => {
    const { token } = await mailed()
    const { paymentIntentId } = (await begin(token)).body
    double.intents.pay(paymentIntentId, 'pm_card_chargeDeclined')
    expect((await confirm(token, paymentIntentId)).body.status).toBe('failed')
    expect((await begin(token)).body.paymentIntentId).toBe(paymentIntentId)
    await card(paymentIntentId)
    expect((await confirm(token, paymentIntentId)).body.status).toBe('completed')
  })

  test('of an amount that no card can be charged is 422, and nothing is made', async () => {
    const { id, token } = await mailed({ currency: 'OMR', amount: 10_001, description: 'Design' })
    expect((await view(token)).body.cardPayments).toBe(false)
    expect(refusal(await begin(token))).toEqual([422, 'amount_not_chargeable'])
    expect(await requestsOf(id)).toEqual([])
  })
})

describe('no other token', () => {
  test('opens an invoice: forged, for something else, past its time, or of another client', async () => {
    const { signInvoiceLink, signFileLink } = await withKeyOfServer()
    const { id, token } = await mailed()
    const draftOf = async () => (await must(platform.admin.post('/payments/invoices', { project, dueDate: '2099-01-31', amount: 5, description: 'x' }), 201)).doc.id // prettier-ignore
    const note = await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x', amount: 100 }), 201)
    const own = { invoiceId: id, clientId: String(client.user.id), expiresAtMs: Date.now() + 600_000 }
    const sign = (link: Partial<typeof own>, use: 'mail' | 'document' = 'mail') =>
      signInvoiceLink({ use, link: { ...own, ...link } })
    expect((await view(sign({}))).status).toBe(200)
    const last = token.endsWith('A') ? 'B' : 'A'
    const others = [
      'x',
      'x'.repeat(94),
      `${token.slice(0, -1)}${last}`,
      `${token}=`,
      `${token}A`,
      `B${token.slice(1)}`,
      sign({ expiresAtMs: Date.now() - 1 }),
      sign({ expiresAtMs: 0 }),
      sign({ clientId: String(platform.admin.user.id) }),
      sign({ invoiceId: String(client.user.id) }),
      sign({ invoiceId: note.doc.id }),
      sign({ invoiceId: await draftOf() }),
      sign({}, 'document'),
      signFileLink({ fileId: id, userId: client.user.id, sessionId: client.user.id, expiresAtMs: own.expiresAtMs }),
    ]
    for (const given of others) {
      expect([given, refusal(await view(given))]).toEqual([given, [410, 'link_expired']])
      expect([given, refusal(await begin(given))]).toEqual([given, [410, 'link_expired']])
      expect([given, refusal(await confirm(given, 'pi_1'))]).toEqual([given, [410, 'link_expired']])
    }
    const pdf = (given: string) => platform.anyone.get(`${open}/pdf`, { query: { token: given } })
    expect((await pdf(sign({}, 'document'))).status).toBe(200)
    for (const given of [token, sign({}), sign({ expiresAtMs: Date.now() - 1 }, 'document')])
      expect(refusal(await pdf(given))).toEqual([410, 'link_expired'])
    expect(await requestsOf(id)).toEqual([])
  })

  test('is asked for in vain: it must be there', async () => {
    for (const path of [open, `${open}/pay`, `${open}/confirm`])
      for (const body of [{}, { token: '' }, { token: 7 }, { token: 'x'.repeat(1001) }])
        expect(refusal(await platform.anyone.post(path, body))).toEqual([400, 'validation_failed'])
    expect(refusal(await platform.anyone.get(`${open}/pdf`))).toEqual([400, 'validation_failed'])
  })
})

test('without card payments it shows the invoice, and how to transfer', async () => {
  const { token } = await mailed()
  await platform.restart({ STRIPE_SECRET_KEY: '', STRIPE_PUBLISHABLE_KEY: '', STRIPE_WEBHOOK_SECRET: '' })
  expect((await view(token)).body).toMatchObject({ cardPayments: false, bankDetails })
  expect(refusal(await begin(token))).toEqual([503, 'payments_not_configured'])
})

/** What signs links, with the key that the server of this test has. */
async function withKeyOfServer() {
  process.env['SECRET_KEY'] = serverEnvironment({ databaseUrl: '', dataDir: '' })['SECRET_KEY']
  const { signInvoiceLink } = await import('../../src/adapters/invoiceLinkToken.ts')
  const { signFileLink } = await import('../../src/adapters/fileLinkToken.ts')
  return { signInvoiceLink, signFileLink }
}
