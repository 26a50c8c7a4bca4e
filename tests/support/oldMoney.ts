import { randomUUID } from 'node:crypto'
import type pg from 'pg'

type Row = Record<string, unknown>

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9))

/**
 * Invoices, credit notes, payments and refunds in every state that they could be in, written as the version before the ledger wrote them: with
 * what was paid, credited and refunded in columns.
 */
export async function insertOldMoney(db: pg.Pool): Promise<void> {
  const insert = async (table: string, columns: Row): Promise<string> => {
    const row: Row = { id: randomUUID(), ...columns }
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 1}`)
    await db.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row))
    return String(row['id'])
  }
  const client = await insert('users', { first_name: 'Layla', last_name: 'Haddad', email: 'old@people.example' })
  const project = await insert('projects', {
    name: 'Harbour',
    description: 'Moorings',
    client_id: client,
    confirmed_at: at(1),
  })
  const ofProject = { client_id: client, project_id: project }
  const counters = { INV: 0, CN: 0 }

  const invoice = async (columns: Row & { net: number; tax?: number }): Promise<string> => {
    const { net, tax = 0, ...more } = columns
    const isNote = more['kind'] === 'credit_note'
    const series = isNote ? 'CN' : 'INV'
    const isIssued = more['issued_at'] !== null
    if (isIssued) counters[series] += 1
    const total = net + tax
    const rate = Math.round((tax * 10_000) / net)
    const id = await insert('invoices', {
      ...ofProject,
      invoice_number: isIssued ? `${series}-2026-${String(counters[series]).padStart(5, '0')}` : null,
      due_date: at(20),
      currency: 'USD',
      subtotal: net,
      tax_total: tax,
      total,
      tax_summary: JSON.stringify([{ taxRateBps: rate, net, tax, gross: total }]),
      amount_paid: 0,
      amount_credited: 0,
      issued_at: at(2),
      status: isNote ? 'paid' : 'open',
      ...more,
    })
    await db.query(
      `INSERT INTO invoices_lines (_order, _parent_id, id, description, quantity, unit_amount, tax_rate_bps, net_amount, tax_amount, gross_amount)
       VALUES (1, $1, $2, 'Work', '1', $3, $4, $3, $5, $6)`,
      [id, randomUUID(), net, rate, tax, total],
    )
    return id
  }
  const payment = (columns: Row) =>
    insert('payments', {
      ...ofProject,
      description: 'Part',
      currency: 'USD',
      refunded_amount: 0,
      status: 'completed',
      method: 'bank_transfer',
      reference: 'TRX',
      paid_at: at(5),
      ...columns,
    })
  const refund = (of: string, amount: number, currency = 'USD') =>
    insert('payment_refunds', {
      payment_id: of,
      client_id: client,
      amount,
      currency,
      reason: 'Too much',
      created_at: at(8),
    })
  const credit = (credits: string, net: number, more: Row = {}) =>
    invoice({ kind: 'credit_note', credits_id: credits, net, reason: 'Error', ...more })

  await invoice({ net: 1000, tax: 50 })
  const part = await invoice({ net: 10_000, status: 'partially_paid', amount_paid: 4000, currency: 'OMR' })
  await payment({ invoice_id: part, amount: 4000, currency: 'OMR' })
  await payment({
    invoice_id: part,
    amount: 1000,
    currency: 'OMR',
    status: 'pending',
    method: null,
    reference: null,
    paid_at: null,
  })
  const whole = await invoice({ net: 5000, status: 'paid', amount_paid: 5000, paid_at: at(5), currency: 'JPY' })
  await payment({ invoice_id: whole, amount: 5000, currency: 'JPY', method: 'cash' })
  await invoice({ net: 300, tax: 15, status: 'void', voided_at: at(4), reason: 'Twice' })
  const lessened = await invoice({ net: 2000, tax: 100, amount_credited: 525 })
  await credit(lessened, 500, { tax: 25 })
  const tooMuch = await invoice({ net: 900, status: 'paid', paid_at: at(5), amount_paid: 900, amount_credited: 900 })
  await payment({ invoice_id: tooMuch, amount: 900, method: 'other' })
  await credit(tooMuch, 900)
  const back = await invoice({ net: 700, status: 'partially_paid', amount_paid: 400 })
  await refund(
    await payment({ invoice_id: back, amount: 700, status: 'partially_refunded', refunded_amount: 300 }),
    300,
  )
  const allBack = await invoice({ net: 600 })
  const returned = await payment({ invoice_id: allBack, amount: 600, status: 'refunded', refunded_amount: 600 })
  await refund(returned, 250)
  await refund(returned, 350)
  await invoice({ net: 100, status: 'draft', issued_at: null })
  await invoice({ net: 100, status: 'void', issued_at: null, voided_at: at(3), reason: 'Never sent' })
  await payment({ amount: 250, method: 'other' })
  await payment({ amount: 80, status: 'cancelled', method: null, reference: null, paid_at: null, cancelled_at: at(6) })
  await payment({ amount: 70, status: 'failed', method: null, reference: null, paid_at: null })
  await db.query(`INSERT INTO number_series VALUES ('invoice:2026', $1), ('credit_note:2026', $2)`, [
    counters.INV,
    counters.CN,
  ])
}
