import { describe, expect, test } from '@jest/globals'
import { movesFrom, type Lifecycle } from '../../src/domain/lifecycles/lifecycle.ts'
import { lifecycles } from '../../src/domain/lifecycles/index.ts'
import { contractActions } from '../../src/admin/actions/contractActions.ts'
import type { BuildActions } from '../../src/admin/actions/DocumentActions.tsx'
import { invoiceActions } from '../../src/admin/actions/invoiceActions.ts'
import { paymentActions } from '../../src/admin/actions/paymentActions.ts'
import { projectActions } from '../../src/admin/actions/projectActions.ts'
import { userActions } from '../../src/admin/actions/userActions.ts'
import { bodyOf, initialValues, isComplete } from '../../src/admin/actions/valuesOf.ts'
import { translator } from '../../src/i18n/translator.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const today = '2026-11-29'
const money = { currency: 'OMR', amount: 5000, total: 5000, amountOwed: 5000, receivedAmount: 5000, refundedAmount: 0 }

/** What is made elsewhere than by a button of the document's head, and where. */
const elsewhere: Record<string, string[]> = {
  // A part and the whole are one button, whose amount decides.
  payments: ['refundPart'],
  // In place of a suspension, for who was invited and has not come: tried below.
  users: ['revokeInvitation'],
}

const collections: { slug: keyof typeof lifecycles; build: BuildActions; doc: Record<string, unknown> }[] = [
  { slug: 'projects', build: projectActions, doc: {} },
  { slug: 'contracts', build: contractActions, doc: {} },
  { slug: 'payments', build: paymentActions, doc: money },
  { slug: 'invoices', build: invoiceActions, doc: { ...money, kind: 'invoice' } },
  { slug: 'users', build: userActions, doc: { role: 'client' } },
]

describe.each(collections)('the buttons of $slug', ({ slug, build, doc }) => {
  // The union of all lifecycles is narrowed to the shape they share.
  const lifecycle = lifecycles[slug] as unknown as Lifecycle
  test.each(lifecycle.states)(
    'in %s there is one for each move that an admin may make, in both languages',
    (status) => {
      const moves = movesFrom({ lifecycle, from: status, by: 'admin' }).filter(
        (move) => !elsewhere[slug]?.includes(move),
      )
      const [english, arabic] = (['en', 'ar'] as const).map((language) =>
        build({ id, doc: { ...doc, status }, t: translator(language), language, today }),
      )
      expect(english?.map(({ name }) => name)).toEqual(expect.arrayContaining(moves))
      expect(arabic?.map(({ name }) => name)).toEqual(english?.map(({ name }) => name))
      for (const { name, label, path, fields = [] } of arabic ?? []) {
        expect(label).toMatch(/[\u0600-\u06ff]/)
        expect(path).not.toContain('undefined')
        if (lifecycle.moves[name]?.reason) expect(fields.map((field) => field.name)).toContain('reason')
      }
    },
  )
})

test('no button makes a move that the table does not have from there', () => {
  for (const { slug, build, doc } of collections) {
    const lifecycle = lifecycles[slug] as unknown as Lifecycle
    for (const status of lifecycle.states) {
      const legal = movesFrom({ lifecycle, from: status, by: 'admin' })
      const offered = build({ id, doc: { ...doc, status }, t: translator('en'), language: 'en', today })
      const moves = offered.map(({ name }) => name).filter((name) => name in lifecycle.moves)
      expect(legal).toEqual(expect.arrayContaining(moves))
    }
  }
})

test('applied money is not voided, credited twice or refunded beyond the rest', () => {
  const names = (build: BuildActions, doc: Record<string, unknown>) =>
    build({ id, doc, t: translator('en'), language: 'en', today }).map(({ name }) => name)
  const invoice = { ...money, kind: 'invoice', status: 'open' }
  expect(names(invoiceActions, invoice)).toEqual(['record', 'request', 'writeOff', 'credit', 'void'])
  expect(names(invoiceActions, { ...invoice, amountOwed: 4000 })).not.toContain('void')
  expect(names(invoiceActions, { ...invoice, amountOwed: 0, amountCredited: 5000 })).toEqual([])
  expect(names(invoiceActions, { ...invoice, kind: 'credit_note' })).toEqual([])
  expect(names(paymentActions, { ...money, status: 'completed', refundedAmount: 5000 })).toEqual([])
  expect(names(userActions, { role: 'admin', status: 'active' })).toEqual(['suspend'])
})

test('who was invited and has not come is not suspended: the invitation is sent again or revoked', () => {
  const names = (doc: Record<string, unknown>) =>
    userActions({ id, doc, t: translator('en'), language: 'en', today }).map(({ name }) => name)
  const invited = { role: 'client', status: 'active', invitedAt: '2026-03-01T08:00:00.000Z' }
  expect(names(invited)).toEqual(['resendInvitation', 'revokeInvitation', 'erase'])
  expect(names({ ...invited, status: 'suspended' })).toEqual(['reactivate', 'erase'])
  expect(names({ ...invited, invitedAt: null })).toEqual(['suspend', 'erase'])
})

test('a dialog’s fields become the body: empty ones are left out, required ones are awaited', () => {
  const [record] = paymentActions({
    id,
    doc: { ...money, status: 'pending' },
    t: translator('en'),
    language: 'en',
    today,
  })
  const fields = record?.fields ?? []
  const values = initialValues(fields)
  expect(isComplete({ fields, values })).toBe(false)
  const filled = { ...values, reference: ' TRX-9 ', paidAt: '' }
  expect(isComplete({ fields, values: filled })).toBe(true)
  expect(bodyOf({ fields, values: filled })).toEqual({ method: 'bank_transfer', reference: 'TRX-9' })
  const amount = [{ name: 'amount', kind: 'money', label: 'Amount', currency: 'OMR' } as const]
  expect(isComplete({ fields: amount, values: { amount: undefined } })).toBe(false)
  expect(bodyOf({ fields: amount, values: { amount: null } })).toEqual({})
})
