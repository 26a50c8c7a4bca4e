import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { ensurePortalBuilt } from '../../scripts/lib/ensurePortalBuilt.mjs'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { draftContract } from '../support/contracts.ts'
import { jpegPhoto, noisyPhoto, pdfDocument } from '../support/files.ts'
import { issued, must, newProject, paid } from '../support/money.ts'
import { provenClient } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { isSound, onDesktop, onPhone, sees, signIn, title } from '../support/portalPages.ts'
import { readZip } from '../support/readZip.ts'
import { adminEmail } from '../support/spawnServer.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a client’s account in the portal', () => {
  let platform: Platform
  let browser: Browser

  beforeAll(async () => {
    await ensurePortalBuilt()
    platform = await startPlatform()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  /** The form of the profile with this field, which the page has more than once. */
  const formOf = (page: Page, { summary }: { summary: string }) =>
    page.locator('details', { has: page.locator('summary', { hasText: summary }) })

  test('a photo, a copy of their data and a request for erasure, in English on a desktop', async () => {
    const page = await onDesktop(browser)
    const { email, password, user } = await provenClient(platform)
    await page.goto(`${platform.url}/portal/profile`)
    await signIn({ page, email, secret: password })

    // What is chosen is shown before it is sent; what is no image is refused there.
    const photo = page.locator('form', { has: page.locator('[name="avatar"]') })
    const paper = { name: 'me.pdf', mimeType: 'application/pdf', buffer: await pdfDocument() }
    await photo.locator('[name="avatar"]').setInputFiles(paper)
    await photo.locator('[type="submit"]').click()
    await sees(page, 'This is not a JPEG, PNG, WebP or HEIC image.')
    const image = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await jpegPhoto() }
    await photo.locator('[name="avatar"]').setInputFiles({ ...image, buffer: Buffer.from('no image at all') })
    await photo.locator('[type="submit"]').click()
    await photo.locator('[role="alert"]').waitFor()
    await photo.locator('[name="avatar"]').setInputFiles(image)
    await photo.getByAltText(/Preview of .me\.jpg/).waitFor()
    await isSound(page)
    await photo.locator('[type="submit"]').click()
    const shown = page.locator('img.photo')
    await shown.waitFor()
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('img.photo')?.naturalWidth)
    expect((await must(platform.admin.get(`/users/${user.id}`))).avatar).toMatchObject({
      medium: expect.stringContaining('avatars/'),
    })

    // Their data, for their password only.
    const own = formOf(page, { summary: 'Download my data' })
    await own.locator('summary').click()
    await own.locator('[name="currentPassword"]').fill('not the password 1')
    await own.locator('[type="submit"]').click()
    await own.getByText('password is wrong').first().waitFor()
    await own.locator('[name="currentPassword"]').fill(password)
    const download = page.waitForEvent('download')
    await own.locator('[type="submit"]').click()
    const archive = await readZip(readFileSync(await (await download).path()))
    expect([...archive.keys()]).toContain('about.json')
    await own.getByText('Your data is in your downloads.').waitFor()

    // Erasure is asked of the agency, with a reason.
    const erasure = formOf(page, { summary: 'Request erasure' })
    await erasure.locator('summary').click()
    await erasure.locator('[name="reason"]').fill('We have closed our shop.')
    await erasure.locator('[name="currentPassword"]').fill('not the password 1')
    await erasure.locator('[type="submit"]').click()
    await erasure.getByText('password is wrong').first().waitFor()
    await isSound(page)
    await erasure.locator('[name="currentPassword"]').fill(password)
    await erasure.locator('[type="submit"]').click()
    await erasure.getByText('We have your request').waitFor()
    const mail = await platform.mail({ to: adminEmail, kind: 'account_erasure_requested' })
    expect(mail.text).toContain('We have closed our shop.')
    await page.context().close()
  })

  test('the same in Arabic on a phone: refusals are in the language of the page', async () => {
    const page = await onPhone(browser)
    const client = await provenClient(platform, { firstName: 'نورة', lastName: 'البلوشية' })
    await must(client.put('/users/profile', { locale: 'ar' }))
    await page.goto(`${platform.url}/portal/profile`)
    await signIn({ page, email: client.email, secret: client.password })
    await title(page, 'الملف الشخصي')
    const photo = page.locator('form', { has: page.locator('[name="avatar"]') })
    const image = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await jpegPhoto() }
    await photo.locator('[name="avatar"]').setInputFiles({ ...image, buffer: Buffer.from('no image at all') })
    await photo.locator('[type="submit"]').click()
    await photo
      .locator('[role="alert"]')
      .getByText(/[\u0600-\u06ff]/)
      .waitFor()
    await photo.locator('[name="avatar"]').setInputFiles(image)
    await photo.locator('[type="submit"]').click()
    await page.locator('img.photo').waitFor()
    for (const summary of ['تنزيل بياناتي', 'طلب محو البيانات'])
      await formOf(page, { summary }).locator('summary').click()
    await isSound(page)
    await page.context().close()
  })

  test('files are uploaded with their progress, shown over the page, and opened though the access token is gone', async () => {
    const page = await onDesktop(browser)
    const client = await provenClient(platform)
    const about = { name: 'A shop', description: 'For books', client: client.user.id }
    const project = (await must(platform.admin.post('/projects', about), 201)).doc
    await page.goto(`${platform.url}/portal/projects/${project.id}`)
    await signIn({ page, email: client.email, secret: client.password })
    const form = page.locator('form', { has: page.locator('[name="file"]') })

    // On a slow line, so that the upload takes some seconds.
    const network = await page.context().newCDPSession(page)
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 }
    const text = 'A page of the scope. '.repeat(20)
    const scope = { name: 'Scope.pdf', mimeType: 'application/pdf', buffer: await pdfDocument({ text }) }
    const photo = { name: 'Shop.jpg', mimeType: 'image/jpeg', buffer: await noisyPhoto() }
    expect(photo.buffer.length).toBeGreaterThan(300_000)
    await network.send('Network.emulateNetworkConditions', slow)
    await form.locator('[name="file"]').setInputFiles(photo)
    await form.getByAltText(/Preview of .Shop/).waitFor()
    await form.locator('[type="submit"]').click()
    await form.getByText(/^[1-9]\d?% uploaded/).waitFor()
    await isSound(page)
    await page.locator('main .row', { hasText: 'Shop.jpg' }).waitFor()
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 })
    await form.locator('[name="file"]').setInputFiles(scope)
    await form.locator('[type="submit"]').click()
    await page.locator('main .row', { hasText: 'Scope.pdf' }).waitFor()
    const notes = { name: 'Notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Four shelves.') }
    await form.locator('[name="file"]').setInputFiles(notes)
    await form.locator('[type="submit"]').click()
    await page.locator('main .row', { hasText: 'Notes.txt' }).waitFor()

    await page.click('main .row >> text=Shop.jpg')
    const dialog = page.locator('dialog[open]')
    await dialog.locator('img').waitFor()
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth)
    await isSound(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const framed = page.waitForResponse((response) => response.url().includes('/api/files/open'))
    await page.click('main .row >> text=Scope.pdf')
    await dialog.locator('iframe').waitFor()
    expect([(await framed).status(), (await framed).headers()['content-type']]).toEqual([200, 'application/pdf'])
    await isSound(page)

    // Whatever a new tab or a download opens is the file, with the access token expired.
    const opened = async (act: () => Promise<void>) => {
      await page.context().clearCookies({ name: 'payload-token' })
      const response = page.context().waitForEvent('response', {
        predicate: (each) => each.request().isNavigationRequest() && each.url().includes('/api/'),
      })
      await act()
      return [(await response).status(), (await response).headers()['content-type']]
    }
    expect(await opened(() => dialog.getByText('Open in a new tab').click())).toEqual([200, 'application/pdf'])
    await dialog.getByText('Close').click()
    expect(await opened(() => page.click('main .row >> text=Notes.txt'))).toEqual([200, 'text/plain; charset=utf-8'])
    const draft = await draftContract({ platform, project })
    await must(platform.admin.put(`/contracts/${draft.id}/send`))
    await page.goto(`${platform.url}/portal/contracts/${draft.id}`)
    const read = () => page.click('main >> text=Read the contract')
    await page.waitForSelector('main >> text=Read the contract')
    expect(await opened(read)).toEqual([200, 'application/pdf'])
    await page.context().close()
  })

  /** With an invoice of 262.500 OMR, of which 100.000 are paid. */
  const clientWithStatement = async (locale: 'en' | 'ar') => {
    const client = await provenClient(platform)
    await must(client.put('/users/profile', { locale }))
    const project = await newProject(client)
    const invoice = await issued({ platform, project, currency: 'OMR', amount: 262_500, description: 'Design' })
    await paid({ platform, project, invoice: invoice.id, amount: 100_000, description: 'First part' })
    return { client, invoice, project }
  }
  const cells = (page: Page) =>
    page
      .locator('.statement tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].slice(-2).map((cell) => cell.textContent)),
      )

  test('a statement has every change with the balance after it, for any days, and as CSV', async () => {
    const page = await onDesktop(browser)
    const { client, invoice } = await clientWithStatement('en')
    await page.goto(`${platform.url}/portal/invoices`)
    await signIn({ page, email: client.email, secret: client.password })
    await page.click('main >> text=Account statement')
    await title(page, 'Account statement')
    await page.locator('.statement').waitFor()
    expect((await cells(page)).slice(1, 4)).toEqual([
      ['Opening balance', '0.000'],
      ['262.500', '262.500'],
      ['-100.000', '162.500'],
    ])
    expect((await cells(page)).slice(4).flat()).toEqual(['262.500 OMR', '100.000 OMR', '162.500 OMR'])
    await isSound(page)
    const download = page.waitForEvent('download')
    await page.click('main >> text=Download CSV')
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(`"${invoice.invoiceNumber}"`)

    await page.fill('[name="from"]', '2020-01-31')
    await page.fill('[name="to"]', '2020-01-01')
    await page.click('main form [type="submit"]')
    await page.waitForSelector('[name="from"][aria-invalid="true"]')
    await page.fill('[name="to"]', '2020-12-31')
    await page.click('main form [type="submit"]')
    await sees(page, 'Nothing was charged or paid in this period')
    await page.fill('[name="to"]', '')
    await page.click('main form [type="submit"]')
    await page.click(`.statement >> text=${invoice.invoiceNumber}`)
    await title(page, 'Invoice')
    await page.context().close()
  })

  test('the statement and a file over the page, in Arabic on a phone', async () => {
    const page = await onPhone(browser)
    const { client, project } = await clientWithStatement('ar')
    await page.goto(`${platform.url}/portal/statement`)
    await signIn({ page, email: client.email, secret: client.password })
    await title(page, 'كشف الحساب')
    await page.locator('.statement').waitFor()
    expect((await cells(page)).slice(2, 4)).toEqual([
      ['262.500', '262.500'],
      ['-100.000', '162.500'],
    ])
    await isSound(page)
    await page.goto(`${platform.url}/portal/projects/${project}`)
    const photo = { name: 'صورة المتجر.jpg', mimeType: 'image/jpeg', buffer: await jpegPhoto() }
    const form = page.locator('form', { has: page.locator('[name="file"]') })
    await form.locator('[name="file"]').setInputFiles(photo)
    await form.locator('[type="submit"]').click()
    await page.click('main button.row')
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth)
    await isSound(page)
    await page.locator('dialog').getByText('إغلاق').click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.context().close()
  })
})
