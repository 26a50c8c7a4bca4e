import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { issued, must, newProject, transfer } from '../support/money.ts'
import { hasTool } from '../support/pdfSamples.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'
import { isSound, onDesktop, onPhone, sees, signIn, title } from '../support/portalPages.ts'

/** An independent reader of QR codes. */
const hasZbar = hasTool('zbarimg')
if (!hasZbar) process.stderr.write('\nSKIPPED: no test reads QR codes here. Install zbar-tools (Debian).\n\n')

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a bank transfer in the portal', () => {
  let platform: Platform
  let browser: Browser
  let client: Person
  let project: string
  let page: Page

  beforeAll(async () => {
    await ensurePortalBuilt()
    platform = await startPlatform()
    browser = await launchBrowser()
    const account = { accountHolder: 'Müller & Söhne GmbH', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' }
    await must(platform.admin.post('/globals/company', { name: 'Studio North', accentColor: '#8a2be2', ...account }))
    client = await provenClient(platform)
    project = await newProject(client)
  })
  afterEach(() => page.context().close())
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  const visit = (path: string) => page.goto(`${platform.url}/portal${path}`)
  const mailed = async (body: Record<string, unknown> = {}) => {
    const after = (await platform.mails({ kind: 'invoice_issued' })).length
    const invoice = await issued({ platform, project, currency: 'EUR', ...body })
    const { token } = await platform.mail({ kind: 'invoice_issued', after })
    return { invoice, token }
  }
  const code = () => page.getByRole('img', { name: /QR/ })
  /** What `zbarimg` reads from the code as the page shows it: its bytes, of which the text says that they are UTF-8. */
  const readCode = async () => {
    const input = await code().screenshot({ scale: 'device' })
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '--oneshot', '-Sbinary', '-'], { input })
    return stdout.toString('utf8')
  }
  // EPC069-12, version 002, by hand.
  const expected = (reference: string, amount: string) =>
    `BCD\n002\n1\nSCT\nCOBADEFFXXX\nMüller & Söhne GmbH\nDE89370400440532013000\n${amount}\n\n${reference}`
  const reads = async (reference: string, amount: string) => {
    await code().waitFor()
    if (hasZbar) expect(await readCode()).toBe(expected(reference, amount))
  }

  test('an open invoice in EUR has a code of what is left, for a payer without an account, light and dark', async () => {
    const { invoice, token } = await mailed({ amount: 123_456, description: 'Design' })
    await must(platform.admin.post(`/payments/invoices/${invoice.id}/record`, { ...transfer, amount: 3_456 }), 201)
    for (const open of [onDesktop, onPhone]) {
      page = await open(browser)
      await visit(`/invoices/${invoice.id}?token=${token}`)
      await title(page, invoice.invoiceNumber)
      await reads(invoice.paymentReference, 'EUR1200.00')
      await sees(page, 'DE89 3704 0044 0532 0130 00')
      await isSound(page)
      if (open === onDesktop) await page.context().close()
    }
  })

  test('and for its client, who copies the IBAN and the reference', async () => {
    const { invoice } = await mailed()
    page = await onDesktop(browser)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await visit(`/invoices/${invoice.id}`)
    await signIn({ page, email: client.email, secret: client.password })
    await reads(invoice.paymentReference, 'EUR100.00')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy IBAN' }).click()
    await sees(page, 'Copied')
    expect(await copied()).toBe('DE89370400440532013000')
    await page.getByRole('button', { name: 'Copy payment reference' }).click()
    await until(async () => (await copied()) === invoice.paymentReference, { what: 'The reference on the clipboard' })
    await isSound(page)
  })

  test('another currency has the account and no code, and neither has what is paid', async () => {
    const { invoice, token } = await mailed({ currency: 'OMR' })
    page = await onPhone(browser)
    await visit(`/invoices/${invoice.id}?token=${token}`)
    await sees(page, 'DE89 3704 0044 0532 0130 00')
    expect(await code().count()).toBe(0)
    await isSound(page)
    await must(platform.admin.post(`/payments/invoices/${invoice.id}/record`, transfer), 201)
    await page.reload()
    await sees(page, 'لا يوجد مبلغ متبقٍّ على هذه الفاتورة.')
    expect(await page.getByText('DE89 3704').count()).toBe(0)
  })
})
