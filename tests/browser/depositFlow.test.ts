import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { must } from '../support/money.ts'
import { signedInClerk, type Clerk } from '../support/panel/clerk.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'
import { verifiedClient } from '../support/people.ts'
import { until } from '../support/until.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the money of a contract, from the deposit to the final invoice', () => {
  let panel: Panel
  let clerk: Clerk

  beforeAll(async () => {
    panel = await startPanel()
    clerk = await signedInClerk(panel)
  })
  afterAll(async () => {
    process.stderr.write(`\nClicks from the deposit to the final invoice, signing in included: ${clerk?.clicks()}\n`)
    await clerk?.leave()
    await panel?.stop()
  })

  test('deposit requested, recorded and invoiced; the milestone and the final invoice; nothing is owed', async () => {
    const { platform } = panel
    const client = await verifiedClient(platform)
    const project = await projectOf({ platform, client })
    const share = { title: 'Launch', paymentPercentage: 70 }
    await must(platform.admin.post(`/projects/${project.id}/milestones`, share), 201)
    const terms = { amount: 1_000_000, currency: 'EUR', depositPercentage: 30 }
    const draft = await draftContract({ platform, project, ...terms })
    const contract = (await must(platform.admin.put(`/contracts/${draft.id}/send`))).doc
    await must(signTyped({ client, contract }))
    const invoiceOf = async (total: number) =>
      (await must(platform.admin.get(`/payments/invoices?where[project][equals]=${project.id}`))).docs.find(
        (invoice: { total: number }) => invoice.total === total,
      )

    // The contract is countersigned: the dialog says what is requested, and the plan shows it.
    await clerk.click('.nav__link[href$="/collections/contracts"]')
    await clerk.click(`table a:has-text("${contract.contractNumber}")`)
    await clerk.sees('Planned', '#payment-plan')
    await clerk.act('activate')
    await clerk.sees('Contract countersigned.')
    await clerk.sees('Requested', '#payment-plan')

    // The deposit comes by transfer.
    await clerk.click('#payment-plan a:has-text("Requested")')
    await clerk.act('record', { reference: 'TRX-1' })
    await clerk.sees('Payment recorded.')

    // Its invoice is written from the plan, with the tax that is in it: what came pays it when it is sent.
    const openBilling = async () => {
      await clerk.click('.nav__link[href$="/collections/projects"]')
      await clerk.click('table a:has-text("Web shop")')
      await clerk.click('.tabs-field__tab-button:has-text("Billing")')
    }
    const write = async () => {
      await openBilling()
      await clerk.click('#payment-plan a:has-text("New invoice")')
      await clerk.fill('[name="line-1-tax"]', '19')
      await clerk.click('#save-invoice')
      await clerk.act('issue')
      await clerk.sees('Invoice sent.')
    }
    await write()
    // 19 % in 3,000.00 are 478.99.
    expect(await invoiceOf(300_000)).toMatchObject({ status: 'paid', amountOwed: 0, taxTotal: 47_899 })

    // The milestone is completed, paid and invoiced.
    await clerk.click('.nav__link[href$="/collections/projects"]')
    await clerk.click('table a:has-text("Web shop")')
    await clerk.click('.tabs-field__tab-button:has-text("Milestones")')
    await clerk.click('[id^="action-complete-"]')
    await clerk.sees('Its share of the contract (70%) is requested.', 'dialog')
    await clerk.click('#dialog-confirm')
    await clerk.sees('Milestone completed.')
    await clerk.click('.tabs-field__tab-button:has-text("Billing")')
    await clerk.click('#payment-plan a:has-text("Requested")')
    await clerk.act('record', { reference: 'TRX-2' })
    await clerk.sees('Payment recorded.')
    await write()
    expect(await invoiceOf(700_000)).toMatchObject({ status: 'paid', amountOwed: 0 })

    // The final invoice deducts both, down to nothing, and is paid when it is sent.
    await openBilling()
    await clerk.act('final-invoice')
    await clerk.act('issue')
    await until(async () => (await invoiceOf(0))?.status === 'paid', { what: 'The issue of the final invoice' })
    const final = await invoiceOf(0)
    expect([final.planPart, final.lines.length]).toEqual(['final', 3])
    const open = await must(platform.admin.get(`/payments/unallocated?client=${client.user.id}`))
    expect(open).toEqual({ credits: [], invoices: [] })
  })

  test('what was paid without a contract is applied to an invoice and taken back, by one button each', async () => {
    const { platform } = panel
    const client = await verifiedClient(platform)
    const project = await projectOf({ platform, client })
    const body = { project: project.id, amount: 4000, currency: 'USD', description: 'Ahead' }
    const payment = (await must(platform.admin.post('/payments', body), 201)).doc.id
    await must(platform.admin.post(`/payments/${payment}/record`, { method: 'cash', reference: 'R-1' }))
    const lines = { dueDate: '2099-01-31', amount: 10_000, description: 'Work' }
    const made = (await must(platform.admin.post('/payments/invoices', { project: project.id, ...lines }), 201)).doc.id
    await must(platform.admin.put(`/payments/invoices/${made}/send`))
    const owed = async () => (await must(platform.admin.get(`/payments/invoices/${made}`))).amountOwed

    await clerk.page.goto(`${platform.url}/admin/collections/invoices/${made}`)
    await clerk.sees('Unallocated credit')
    await clerk.act('apply')
    await clerk.sees('Applied to the invoice.')
    expect(await owed()).toBe(6000)
    await clerk.act('takeBack')
    await clerk.sees('Allocation removed.')
    expect(await owed()).toBe(10_000)

    // Recording what has come already is asked about first.
    await clerk.page.goto(`${platform.url}/admin/collections/invoices/${made}`)
    await clerk.act('record', { amount: '40.00', reference: 'R-1' })
    await clerk.sees('The client has unallocated money of exactly this amount.', 'dialog')
    await clerk.sees('Record anyway', 'dialog')
    await clerk.click('#dialog-cancel')
    expect(await owed()).toBe(10_000)
  })
})
