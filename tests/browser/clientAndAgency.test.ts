import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { jpegPhoto, pdfDocument, pngImage } from '../support/files.ts'
import { signedInClerk, type Clerk } from '../support/panel/clerk.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'
import { freePort } from '../support/spawnStart.ts'
import { fill, isSound, onDesktop, onPhone, sees, send, title } from '../support/portalPages.ts'
import { drawSignature } from '../support/drawSignature.ts'
import { payWithCard, playStripeJs } from '../support/stripe/playStripeJs.ts'
import { startStripeDouble, type StripeDouble } from '../support/stripe/startStripeDouble.ts'

type Side = {
  page: Page
  person: Record<'firstName' | 'lastName' | 'email', string>
  project: Record<'name' | 'description', string>
  sign: (page: Page) => Promise<void>
  /** What the portal says. */
  words: Record<
    'thanks' | 'saved' | 'plan' | 'consent' | 'underReview' | 'verified' | 'signed' | 'received' | 'paid' | 'question',
    string
  >
}

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a client in the portal, the agency in the panel', () => {
  let panel: Panel
  let clerk: Clerk
  let double: StripeDouble

  beforeAll(async () => {
    await ensurePortalBuilt()
    const port = await freePort()
    double = await startStripeDouble()
    panel = await startPanel({
      env: { ...double.env, PORT: String(port), BACKEND_URL: `http://127.0.0.1:${port}` },
    })
    clerk = await signedInClerk(panel)
  })
  afterAll(async () => {
    await clerk?.leave()
    await panel?.stop()
    await double?.stop()
  })

  const visit = (page: Page, path: string) => page.goto(`${panel.platform.url}/portal${path}`)
  const dashboard = () => clerk.page.goto(`${panel.platform.url}/admin`)
  const openProject = async (name: string, tab: string) => {
    await clerk.click('.nav__link[href$="/collections/projects"]')
    await clerk.click(`table a:has-text("${name}")`)
    await clerk.click(`.tabs-field__tab-button:has-text("${tab}")`)
  }

  const arrive = async ({ page, person, project, words }: Side) => {
    await visit(page, '/submit')
    await fill(page, { ...project, ...person })
    await send(page)
    await title(page, words.thanks)
    const { link = '' } = await panel.platform.mail({ to: person.email, kind: 'set_password' })
    await page.goto(link)
    await fill(page, { password: 'a long phrase of mine 12', repeat: 'a long phrase of mine 12' })
    await send(page)
    await title(page, words.saved)
  }

  const becomeKnown = async ({ page, words }: Side) => {
    await visit(page, '/profile/identity')
    const photo = async (mark: string) => ({
      name: `${mark}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await jpegPhoto({ mark }),
    })
    await page.setInputFiles('[name="frontId"]', await photo('front'))
    await page.setInputFiles('[name="backId"]', await photo('back'))
    const signature = { name: 'signature.png', mimeType: 'image/png', buffer: await pngImage() }
    await page.setInputFiles('[name="signature"]', signature)
    await send(page)
    await sees(page, words.underReview)
    await dashboard()
    await clerk.click('#tile-identity')
    await clerk.choose('#approve-type', 'passport')
    await clerk.fill('#approve-expires', '2099-01-31')
    await clerk.click('#approve-send')
    await sees(page, words.verified)
  }

  const planAndOffer = async ({ project }: Side) => {
    await dashboard()
    await clerk.click('#tile-projects')
    await clerk.click(`table a:has-text("${project.name}")`)
    await clerk.act('startReview')
    await clerk.sees('Review started.')
    await clerk.act('approve')
    await clerk.sees('Project approved.')
    await clerk.click('.tabs-field__tab-button:has-text("Milestones")')
    await clerk.act('add-milestone', { title: 'Launch', paymentPercentage: '100' })
    await clerk.sees('Launch', '.az-rows')
    await clerk.click('.tabs-field__tab-button:has-text("Contracts")')
    await clerk.click('#new-contract')
    await clerk.fill('[id$="-title"]', project.name)
    await clerk.fill('[id$="-amount"]', '1,234.50')
    await clerk.click('#dialog-confirm')
    await clerk.act('send')
    await clerk.sees('Contract sent.')
  }

  const signContract = async ({ page, project, sign, words }: Side) => {
    await visit(page, '')
    await page.click('main a[href^="/portal/contracts/"]')
    await title(page, project.name)
    await sees(page, '1,234.50 USD')
    const pdf = await page.request.get(`${panel.platform.url}${await page.getAttribute('a:has-text("PDF")', 'href')}`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    await sign(page)
    await send(page)
    await sees(page, words.consent)
    await page.check('[name="consent"]')
    await isSound(page)
    await send(page)
    await sees(page, words.signed)
    await dashboard()
    await clerk.click('#tile-toActivate')
    await clerk.click('.collection-list table tbody a')
    await clerk.act('activate')
    await clerk.sees('Contract countersigned.')
  }

  const talk = async ({ page, project, words }: Side) => {
    await visit(page, '/projects')
    await page.click(`main a:has-text("${project.name}")`)
    await page.locator('section:has(progress)').getByText('Launch').waitFor()
    const plan = page.locator('section', { has: page.locator('h2', { hasText: words.plan }) })
    await plan.locator('.row', { hasText: 'Launch' }).getByText('1,234.50 USD').waitFor()
    const scope = { name: 'Scope.pdf', mimeType: 'application/pdf', buffer: await pdfDocument() }
    await fill(page, { content: words.question })
    await page.setInputFiles('[name="files"]', scope)
    await page.click('form:has([name="content"]) [type="submit"]')
    await page.locator('.message--own .row', { hasText: 'Scope.pdf' }).waitFor()
    await dashboard()
    await clerk.click('#tile-messages')
    await clerk.click('.az-thread-link--unread')
    await clerk.sees(words.question, '.az-thread')
    await clerk.sees('Scope.pdf', '.az-message__files')
    const numbers = { name: 'numbers.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }
    await clerk.page.setInputFiles('#reply-files', numbers)
    await clerk.sees('numbers.csv', '.az-reply__file')
    await clerk.fill('#reply-content', 'On Monday.')
    await clerk.click('#reply-send')
    await clerk.sees('Reply sent.')
    await sees(page, 'On Monday.')
    await page.locator('.message .row', { hasText: 'numbers.csv' }).waitFor()
    await page.setInputFiles('[name="file"]', scope)
    await page.click('form:has([name="file"]) [type="submit"]')
    await page.locator('section:not(:has(.message)) .row', { hasText: 'Scope.pdf' }).waitFor()
    await isSound(page)
  }

  const pay = async ({ page, project, words }: Side) => {
    await openProject(project.name, 'Billing')
    await clerk.click('#new-invoice')
    await clerk.fill('[name="line-1-description"]', 'Design')
    await clerk.fill('[name="line-1-quantity"]', '1')
    await clerk.fill('#field-line-1-unitAmount', '1,000.00')
    await clerk.fill('[name="line-1-tax"]', '5')
    await clerk.sees('1,050.00', '#invoice-total')
    await clerk.click('#save-invoice')
    await clerk.act('issue')
    await clerk.sees('Invoice sent.')

    await visit(page, '')
    await page.click('main a[href^="/portal/invoices/"]')
    await sees(page, '1,050.00 USD')
    await page.click('main a[href$="/pay"]')
    await payWithCard({ page, card: '4000 0027 6000 3184' })
    await page.frameLocator('iframe[title="3D Secure"]').getByText('Complete').click()
    await sees(page, words.received)
    await page.click('main a[href^="/portal/invoices/"]')
    await page.locator('.page__head .status').getByText(words.paid).waitFor()
    await clerk.page.reload()
    await clerk.page.waitForSelector('.az-chip[data-status="paid"]')
  }

  const tell = async (side: Side) => {
    await playStripeJs({ context: side.page.context(), double })
    await arrive(side)
    await becomeKnown(side)
    await planAndOffer(side)
    await signContract(side)
    await talk(side)
    await pay(side)
    await side.page.context().close()
  }

  test('from a stranger’s project to a paid invoice, in English on a desktop', async () => {
    await tell({
      page: await onDesktop(panel.browser),
      person: { firstName: 'Omar', lastName: 'Said', email: 'omar.said@people.example' },
      project: { name: 'A shop for old books', description: 'Two thousand titles.' },
      sign: (page) => fill(page, { typedName: 'Omar Said' }),
      words: {
        thanks: 'Thank you',
        saved: 'Your password is saved',
        plan: 'Payment plan',
        underReview: 'Under review',
        verified: 'Verified',
        consent: 'Tick the box to sign.',
        signed: 'Download evidence',
        received: 'We have received your payment.',
        paid: 'Paid',
        question: 'When do we start?',
      },
    })
    expect([...double.world.charges.values()].map(({ status }) => status)).toEqual(['succeeded'])
  })

  test('the client’s side in Arabic, on a phone', async () => {
    await tell({
      page: await onPhone(panel.browser),
      person: { firstName: 'نورة', lastName: 'البلوشية', email: 'noura@people.example' },
      project: { name: 'متجر الكتب', description: 'كتب قديمة' },
      sign: async (page) => {
        await page.click('text=رسم التوقيع')
        await drawSignature(page)
      },
      words: {
        thanks: 'شكرًا',
        saved: 'تم حفظ كلمة المرور',
        plan: 'خطة الدفع',
        underReview: 'قيد المراجعة',
        verified: 'تم التحقق',
        consent: 'حدّد المربع لتتمكن من التوقيع.',
        signed: 'تنزيل الأدلة',
        received: 'استلمنا دفعتك.',
        paid: 'مدفوعة',
        question: 'متى نبدأ؟',
      },
    })
  })
})
