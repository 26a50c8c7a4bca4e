import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { jpegPhoto, pdfDocument, pngImage } from './files.ts'
import { signedInClerk, type Clerk } from './panel/clerk.ts'
import { startPanel, type Panel } from './panel/startPanel.ts'
import { fill, isSound, sees, send, title } from './portalPages.ts'
import { freePort } from './spawnStart.ts'
import { payWithCard, playStripeJs } from './stripe/playStripeJs.ts'
import { startStripeDouble, type StripeDouble } from './stripe/startStripeDouble.ts'

export type Side = {
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

/** A platform with its panel and portal, someone of the agency in the panel, and Stripe as we play it. */
export type Stage = { panel: Panel; clerk: Clerk; double: StripeDouble; stop: () => Promise<void> }

export async function startBothSides(): Promise<Stage> {
  await ensurePortalBuilt()
  const port = await freePort()
  const double = await startStripeDouble()
  const panel = await startPanel({
    env: { ...double.env, PORT: String(port), BACKEND_URL: `http://127.0.0.1:${port}` },
  })
  const clerk = await signedInClerk(panel)
  const stop = async () => {
    await clerk.leave()
    await panel.stop()
    await double.stop()
  }
  return { panel, clerk, double, stop }
}

/** From a stranger's project to a paid invoice, the client only in the portal, the agency only in the panel. */
export async function tellBothSides(stage: Stage, side: Side): Promise<void> {
  await playStripeJs({ context: side.page.context(), double: stage.double })
  await arrive(stage, side)
  await becomeKnown(stage, side)
  await planAndOffer(stage, side)
  await signContract(stage, side)
  await talk(stage, side)
  await pay(stage, side)
  await side.page.context().close()
}

const visit = ({ panel }: Stage, page: Page, path: string) => page.goto(`${panel.platform.url}/portal${path}`)
const dashboard = ({ panel, clerk }: Stage) => clerk.page.goto(`${panel.platform.url}/admin`)

async function openProject({ clerk }: Stage, name: string, tab: string): Promise<void> {
  await clerk.click('.nav__link[href$="/collections/projects"]')
  await clerk.click(`table a:has-text("${name}")`)
  await clerk.click(`.tabs-field__tab-button:has-text("${tab}")`)
}

async function arrive(stage: Stage, { page, person, project, words }: Side): Promise<void> {
  const { panel } = stage
  await visit(stage, page, '/submit')
  await fill(page, { ...project, ...person })
  await send(page)
  await title(page, words.thanks)
  const { link = '' } = await panel.platform.mail({ to: person.email, kind: 'set_password' })
  await page.goto(link)
  await fill(page, { password: 'a long phrase of mine 12', repeat: 'a long phrase of mine 12' })
  await send(page)
  await title(page, words.saved)
}

async function becomeKnown(stage: Stage, { page, words }: Side): Promise<void> {
  const { clerk } = stage
  await visit(stage, page, '/profile/identity')
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
  await dashboard(stage)
  await clerk.click('#tile-identity')
  await clerk.choose('#approve-type', 'passport')
  await clerk.fill('#approve-expires', '2099-01-31')
  await clerk.click('#approve-send')
  await sees(page, words.verified)
}

async function planAndOffer(stage: Stage, { project }: Side): Promise<void> {
  const { clerk } = stage
  await dashboard(stage)
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

async function signContract(stage: Stage, { page, project, sign, words }: Side): Promise<void> {
  const { panel, clerk } = stage
  await visit(stage, page, '')
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
  await dashboard(stage)
  await clerk.click('#tile-toActivate')
  await clerk.click('.collection-list table tbody a')
  await clerk.act('activate')
  await clerk.sees('Contract countersigned.')
}

async function talk(stage: Stage, { page, project, words }: Side): Promise<void> {
  const { clerk } = stage
  await visit(stage, page, '/projects')
  await page.click(`main a:has-text("${project.name}")`)
  await page.locator('section:has(progress)').getByText('Launch').waitFor()
  const plan = page.locator('section', { has: page.locator('h2', { hasText: words.plan }) })
  await plan.locator('.row', { hasText: 'Launch' }).getByText('1,234.50 USD').waitFor()
  const scope = { name: 'Scope.pdf', mimeType: 'application/pdf', buffer: await pdfDocument() }
  await fill(page, { content: words.question })
  await page.setInputFiles('[name="files"]', scope)
  await page.click('form:has([name="content"]) [type="submit"]')
  await page.locator('.message--own .row', { hasText: 'Scope.pdf' }).waitFor()
  await dashboard(stage)
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

async function pay(stage: Stage, { page, project, words }: Side): Promise<void> {
  const { clerk } = stage
  await openProject(stage, project.name, 'Billing')
  await clerk.click('#new-invoice')
  await clerk.fill('[name="line-1-description"]', 'Design')
  await clerk.fill('[name="line-1-quantity"]', '1')
  await clerk.fill('#field-line-1-unitAmount', '1,000.00')
  await clerk.fill('[name="line-1-tax"]', '5')
  await clerk.sees('1,050.00', '#invoice-total')
  await clerk.click('#save-invoice')
  await clerk.act('issue')
  await clerk.sees('Invoice sent.')

  await visit(stage, page, '')
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
