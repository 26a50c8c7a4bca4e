import { createHmac, hkdfSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { readInvoiceLink, signInvoiceLink } from '../../src/adapters/invoiceLinkToken.ts'
import { mailLink } from '../../src/adapters/mail/mailLink.ts'
import { invoiceLinkExpiry } from '../../src/domain/invoices/invoiceLinkTimes.ts'
import { env } from '../../src/env.ts'

const invoiceId = '018f0000-0000-7000-8000-000000000001'
const clientId = '018f0000-0000-7000-8000-000000000002'

test.each([
  ['due after it is mailed', '2026-12-15', '2026-12-01T09:30:00Z', '2027-03-15T00:00:00Z'],
  ['mailed after it is due', '2026-11-01', '2026-12-01T09:30:00Z', '2027-03-01T09:30:00Z'],
])('the link of an invoice holds for 90 days from the later of both: %s', (_, dueDate, mailedAt, ends) => {
  expect(invoiceLinkExpiry({ dueDate, mailedAt: new Date(mailedAt) })).toBe(Date.parse(ends))
})

test('its token is the ids and the time under an HMAC of its own key, and the address of a mail has it', () => {
  const expiresAtMs = Date.parse('2027-03-15T00:00:00Z')
  // By hand: two UUIDs and the milliseconds in 48 bits.
  const claims = Buffer.from(`${invoiceId}${clientId}`.replaceAll('-', '') + '01a4467c1000', 'hex')
  expect(Number('0x01a4467c1000')).toBe(expiresAtMs)
  const key = Buffer.from(hkdfSync('sha256', env.secretKey, '', 'alphazee invoice links', 32))
  const mac = createHmac('sha256', key).update(claims).digest()
  const token = Buffer.concat([claims, mac]).toString('base64url')
  const link = { invoiceId, clientId, expiresAtMs }
  expect(signInvoiceLink({ use: 'mail', link })).toBe(token)
  expect(readInvoiceLink({ use: 'mail', token })).toEqual(link)
  expect(readInvoiceLink({ use: 'document', token })).toBeNull()
  const address = new URL(mailLink({ path: `/invoices/${invoiceId}`, invoiceLink: link }))
  expect([address.pathname.endsWith(`/invoices/${invoiceId}`), address.searchParams.get('token')]).toEqual([
    true,
    token,
  ])
})
