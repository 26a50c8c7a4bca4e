import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatMoney } from '../../src/domain/money/formatMoney.ts'
import { apiClient, type Answer, type ApiClient } from '../support/apiClient.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { spawnStart, type SpawnedStart } from '../support/spawnStart.ts'
import { startStripe, type StripeUnderTest } from '../support/stripe/startStripe.ts'

type Doc = Answer['body']

const credentials = { email: 'admin@agency.example', password: 'a long admin passphrase 77' }
const demoMs = 600_000

let dataDir: string
let stripe: StripeUnderTest
let server: SpawnedStart
let admin: ApiClient
let demo: { code: number; output: string }

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'demo-'))
  stripe = await startStripe()
  const env = {
    ...stripe.env,
    ADMIN_EMAIL: credentials.email,
    ADMIN_PASSWORD: credentials.password,
    RATE_LIMITS: 'off',
  }
  server = await spawnStart({ dataDir, env })
  await server.ready
  demo = await playDemo(env)
  admin = await apiClient({ url: server.base() }).login(credentials)
}, demoMs)

afterAll(async () => {
  server?.child.kill('SIGTERM')
  await server?.exited
  await stripe?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function playDemo(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const given = {
    ...env,
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    PORT: new URL(server.base()).port,
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.resolve('src/demo/index.ts')], {
    // The cast: Next's types demand a NODE_ENV out of three.
    env: given as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code: Number(code), output }
}

/** Every document of a list, page by page. */
async function all(list: string, where: Record<string, string> = {}): Promise<Doc[]> {
  const docs: Doc[] = []
  for (let page = 1; ; page += 1) {
    const { status, body } = await admin.get(list, { query: { ...where, limit: 100, page, depth: 0 } })
    expect([list, status]).toEqual([list, 200])
    docs.push(...body.docs)
    if (!body.hasNextPage) return docs
  }
}

const sumOf = (rows: Doc[]): number => rows.reduce((total, { amount }) => total + amount, 0)

test('the demo plays to its end, pays by card, and its books are sound', () => {
  expect(demo).toMatchObject({ code: 0, output: expect.stringContaining('Done. Look around') })
  expect(demo.output).not.toContain('✗')
  for (const done of [
    'the client pays with Stripe’s test card',
    'every invoice, payment and refund is posted correctly',
  ]) {
    expect(demo.output).toContain(`✓ ${done}`)
  }
})

test('it names two clients, one for each language, who can sign in to the portal and have something to do there', async () => {
  const named = [
    ...demo.output.matchAll(/\((en|ar)\): (\S+\/portal) as (\S+@example\.com) with the password “([^”]+)”/g),
  ]
  expect(named.map(([, locale]) => locale).toSorted()).toEqual(['ar', 'en'])
  for (const [, locale, portal, email, password] of named) {
    expect(portal).toBe(`${server.base()}/portal`)
    const client = await apiClient({ url: server.base() }).login({ email: email ?? '', password: password ?? '' })
    const profile = (await client.get('/users/profile')).body
    expect([email, profile.role, profile.locale]).toEqual([email, 'client', locale])
    const { body } = await client.get('/users/home')
    expect(body.waiting.map(({ kind }: Doc) => kind)).toContain('pay_invoice')
    expect(body.contracts.docs.length).toBeGreaterThan(0)
  }
})

test('the PDF, the API and the ledger agree on every invoice', async () => {
  const invoices = (await all('/payments/invoices')).filter(({ issuedAt }) => issuedAt)
  const entries = await all('/ledger-entries')
  expect(invoices.length).toBeGreaterThan(8)
  expect(invoices.some(({ discountAmount }) => discountAmount > 0)).toBe(true)
  for (const invoice of invoices) {
    const { id, kind, status, invoiceNumber, currency, subtotal, taxTotal, total, credits } = invoice
    const receivable = entries.filter((entry) => entry.account === 'receivable' && entry.invoice === id)
    const booked = (kinds: string[]) => sumOf(receivable.filter((entry) => kinds.includes(entry.kind)))
    expect([invoiceNumber, subtotal + taxTotal]).toEqual([invoiceNumber, total])
    if (kind === 'invoice') {
      expect([invoiceNumber, booked(['invoice_issued'])]).toEqual([invoiceNumber, total])
      expect([invoiceNumber, invoice.amountOwed]).toEqual([invoiceNumber, sumOf(receivable)])
      expect([invoiceNumber, invoice.amountPaid]).toEqual([invoiceNumber, 0 - booked(['receipt', 'refund'])])
      expect([invoiceNumber, invoice.amountCredited]).toEqual([invoiceNumber, 0 - booked(['credit_note'])])
      expect([invoiceNumber, invoice.amountWrittenOff]).toEqual([invoiceNumber, 0 - booked(['write_off'])])
    } else {
      const notes = entries.filter((entry) => entry.kind === 'credit_note' && entry.invoice === credits)
      expect([invoiceNumber, notes.some(({ amount }) => amount === -total)]).toEqual([invoiceNumber, true])
    }
    const pdf = await admin.get(`/payments/invoices/${id}/pdf`)
    expect([invoiceNumber, status, pdf.status]).toEqual([invoiceNumber, status, 200])
    const printed = (await pageTexts(pdf.bytes)).join(' ')
    expect(printed).toContain(invoiceNumber)
    expect(printed).toContain(formatMoney({ amountMinor: total, currency }))
  }
})

test('the API and the ledger agree on every payment', async () => {
  const [payments, entries] = [await all('/payments'), await all('/ledger-entries')]
  expect(payments.length).toBeGreaterThan(15)
  const money = entries.filter(({ account }) => ['bank', 'cash', 'other', 'stripe'].includes(account))
  for (const { id, description, receivedAmount, refundedAmount } of payments) {
    const booked = (kind: string) => sumOf(money.filter((entry) => entry.payment === id && entry.kind === kind))
    expect([description, receivedAmount, refundedAmount]).toEqual([
      description,
      booked('receipt'),
      0 - booked('refund'),
    ])
  }
})

test('every payment plan adds up to its contract', async () => {
  const contracts = await all('/contracts')
  expect(contracts.length).toBeGreaterThan(8)
  for (const { id, contractNumber, amount, currency } of contracts) {
    const plan = (await admin.get(`/contracts/${id}/plan`)).body
    expect([contractNumber, plan.currency, sumOf(plan.parts)]).toEqual([contractNumber, currency, amount])
    const asked = (await all('/payments', { 'where[contract][equals]': id })).filter(
      ({ status }) => status !== 'cancelled',
    )
    expect([contractNumber, plan.totals.requested]).toEqual([contractNumber, sumOf(asked)])
    expect(plan.totals.requested).toBeLessThanOrEqual(amount)
  }
})
