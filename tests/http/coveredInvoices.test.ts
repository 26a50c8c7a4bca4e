import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { issued, must, paid, transfer } from '../support/money.ts'
import { parseCsv } from '../support/parseCsv.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
})

afterAll(() => platform?.stop())

test('PDF and mail of an invoice that a deposit pays at its issue show what was paid, and ask for the rest', async () => {
  const printed = async (id: string) => {
    const { bytes } = await platform.admin.get(`/payments/invoices/${id}/pdf`)
    return (await pageTexts(bytes)).join(' ').replace(/[\u2066-\u2069]/g, '')
  }
  const mailOf = async ({ invoiceNumber }: Doc) => {
    const mails = await platform.mails({ to: client.email })
    return mails.find(({ subject }) => subject.startsWith(`Invoice ${invoiceNumber}:`))?.text
  }
  const { id: own } = await projectOf({ platform, client })
  const terms = { amount: 500_000, currency: 'USD', depositPercentage: 20 }
  const made = await draftContract({ platform, project: { id: own }, ...terms })
  const contract = (await must(platform.admin.put(`/contracts/${made.id}/send`))).doc
  await must(signTyped({ client, contract }))
  await must(platform.admin.put(`/contracts/${made.id}/activate`))
  const [deposit] = (await must(platform.admin.get(`/payments?where[contract][equals]=${contract.id}`))).docs
  await must(platform.admin.post(`/payments/${deposit.id}/record`, transfer))
  const work = { platform, project: own, contract: contract.id, description: 'Work' }
  const covered = await issued({ ...work, amount: 30_000 })
  const text = await printed(covered.id)
  expect(text).toContain('Total 300.00 USD Already paid 300.00 USD Amount due 0.00 USD')
  expect(text).not.toMatch(/Scan to pay|RF\d\d/)
  const partly = await issued({ ...work, amount: 95_000 })
  const rest = await printed(partly.id)
  expect(rest).toContain('Total 950.00 USD Already paid 700.00 USD Amount due 250.00 USD')
  // Once with the totals, once on the panel that says how to pay.
  expect([rest.match(/Amount due/g), rest.match(/250\.00\sUSD/g)]).toMatchObject([{ length: 2 }, { length: 2 }])
  expect(rest).toContain('Scan to pay')
  const mail = await mailOf(partly)
  for (const line of ['Total: 950.00 USD', 'Already paid: 700.00 USD', 'Balance due: 250.00 USD', 'View and pay'])
    expect(mail).toContain(line)
  expect(await mailOf(covered)).toMatch(/Already paid: 300\.00 USD\nBalance due: 0\.00 USD\n\n(?!.*View and pay)/)
  expect(await mailOf(covered)).not.toMatch(/Payment reference|View and pay/)
  // What happens later does not change what was issued.
  await must(platform.admin.post(`/payments/${deposit.id}/refund`, { amount: 100_000, reason: 'Agreed' }))
  expect(await must(platform.admin.get(`/payments/invoices/${partly.id}`))).toMatchObject({ amountOwed: 95_000 })
  expect(await printed(partly.id)).toBe(rest)
})

test('the statement as CSV has what was applied, and taken back', async () => {
  const { id: own } = await projectOf({ platform, client })
  const payment = await paid({ platform, project: own, amount: 4000, currency: 'EUR' })
  const { id } = await issued({ platform, project: own, currency: 'EUR' })
  const { doc } = await must(platform.admin.post(`/payments/${payment.id}/allocate`, { invoice: id }), 201)
  await must(platform.admin.delete(`/payments/allocations/${doc.id}`))
  const { body } = await client.get('/payments/statement?format=csv&currency=EUR')
  const columns = ['currency', 'date', 'title', 'number', 'description', 'charged', 'paid', 'applied', 'balance']
  expect(parseCsv(body, columns).map(({ title, applied, balance }) => [title, applied, balance])).toEqual([
    ['Opening balance', '', '0.00'],
    ['Payment', '0.00', '-40.00'],
    ['Invoice', '0.00', '60.00'],
    ['Credit applied', '40.00', '60.00'],
    ['Applied credit reversed', '-40.00', '60.00'],
    ['Closing balance', '', '60.00'],
  ])
})
