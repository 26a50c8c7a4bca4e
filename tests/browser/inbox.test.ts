import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { must, newProject } from '../support/money.ts'
import { routeOnce } from '../support/panel/routeOnce.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

const pictures = '.build/screenshots'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the inbox of the admin panel', () => {
  let platform: Platform
  let browser: Browser
  let page: Page
  let layla: Person & { project: string }
  let omar: Person & { project: string }
  /** What the inbox says before anybody has written. */
  let emptyWords: string | null

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    platform = await startPlatform({
      env: { ADMIN_PANEL: 'on' },
    })
    layla = await clientWithProject('Layla')
    omar = await clientWithProject('Omar')
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } })
    await context.addCookies([{ name: 'payload-token', value: platform.admin.token ?? '', url: platform.url }])
    page = await context.newPage()
    await page.goto(`${platform.url}/admin/inbox`)
    emptyWords = await page.textContent('.az-empty')
  })

  // Every test begins with an inbox that is read, in whatever order they run.
  beforeEach(() => platform.db.query('UPDATE message_receipts SET read_at = now() WHERE read_at IS NULL'))

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
  })

  const clientWithProject = async (firstName: string) => {
    const client = await provenClient(platform, { firstName })
    return Object.assign(client, { project: await newProject(client) })
  }
  const write = async (person: Person & { project: string }, content: string): Promise<string> =>
    (await must(person.post('/messages', { project: person.project, content }), 201)).doc.id
  const threads = async () =>
    page.$$eval('[data-thread].az-thread-link', (links) => links.map((link) => link.getAttribute('data-thread')))
  const unreadCount = async () => (await must(platform.admin.get('/messages/unread-count'))).unreadCount

  test('an empty inbox says so, and a message appears in it by itself', async () => {
    expect(emptyWords).toContain('No messages')
    await page.goto(`${platform.url}/admin/inbox`)
    const id = await write(layla, 'When can we see the draft?')
    await page.waitForSelector(`.az-thread-link--unread[data-thread="${id}"]`)
    await page.waitForSelector('#badge-unreadMessages[data-count="1"]')
  })

  test('reading marks as read, unread threads stand first, and the badge goes with them', async () => {
    const first = await write(layla, 'Is there a date for the draft?')
    const second = await write(omar, 'A word about the logo')
    await page.goto(`${platform.url}/admin/inbox`)
    await page.click(`[data-thread="${second}"]`)
    await page.waitForSelector('.az-thread [data-message]')
    await until(async () => (await unreadCount()) === 1, { what: 'The mark of the reading' })
    await page.waitForSelector('#badge-unreadMessages[data-count="1"]')
    await page.waitForSelector(`.az-thread-link:not(.az-thread-link--unread)[data-thread="${second}"]`)
    expect((await threads()).slice(0, 2)).toEqual([first, second])
  })

  test('a reply with an attachment reaches the client, who can open it', async () => {
    const id = await write(layla, 'And the numbers?')
    await page.goto(`${platform.url}/admin/inbox/${id}`)
    expect(await page.isDisabled('#reply-send')).toBe(true)
    await page.setInputFiles('#reply-files', {
      name: 'numbers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a,b\n1,2\n'),
    })
    await page.waitForSelector('.az-reply__file:has-text("numbers.csv")')
    await page.fill('#reply-content', 'Here they are.')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.az-message--ours:has-text("Here they are.")')
    expect(await page.inputValue('#reply-content')).toBe('')
    await page.screenshot({ path: `${pictures}/inbox.png`, fullPage: true })
    const { replies } = await must(layla.get(`/messages/${id}`))
    expect(replies.map(({ content }: { content: string }) => content)).toEqual(['Here they are.'])
    const path = new URL((await page.getAttribute('.az-message__files a', 'href')) ?? '', platform.url).pathname
    const file = await layla.get(path.replace('/api', ''))
    expect([file.status, file.bytes.toString()]).toEqual([200, 'a,b\n1,2\n'])
  })

  test('an answer of the client appears in the open thread, is read there, and what was half written stays', async () => {
    const id = await write(layla, 'One more question')
    await page.goto(`${platform.url}/admin/inbox/${id}`)
    await page.waitForSelector('.az-thread')
    await page.fill('#reply-content', 'Half a sent')
    await must(layla.post(`/messages/${id}/reply`, { content: 'It is urgent.' }), 201)
    await page.waitForSelector('.az-message--theirs:has-text("It is urgent.")')
    expect(await page.inputValue('#reply-content')).toBe('Half a sent')
    const unreadHere = `SELECT 1 FROM message_receipts r JOIN messages m ON m.id = r.message_id
      WHERE r.user_id = $1 AND r.read_at IS NULL AND m.thread_id = $2`
    await until(async () => (await platform.db.query(unreadHere, [platform.admin.user.id, id])).rowCount === 0, {
      what: 'The mark of the reading',
    })
    await page.reload()
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#reply-content')?.value === 'Half a sent',
    )
  })

  test('what happened while a page was made, before it listens, is shown', async () => {
    const late = () => write(omar, 'Between the page and its stream')
    const stream = '**/api/messages/stream**'
    await routeOnce({ page, pattern: stream, act: late })
    await page.goto(`${platform.url}/admin/inbox`)
    await page.waitForSelector('.az-thread-link--unread:has-text("Between the page and its stream")')
    await page.unroute(stream)
  })

  test('a message is begun with a file, which the client can open; a slip does not throw away what was written', async () => {
    await page.goto(`${platform.url}/admin/inbox`)
    await page.click('#action-new-message')
    await page.waitForSelector('#dialog-new-message')
    await page.click('#dialog-new-message .rs__control')
    await page.locator('#dialog-new-message .rs__option').first().click()
    await page.fill('[id$="-content"]', 'The plan is attached.')
    page.once('dialog', (asked) => void asked.dismiss())
    await page.keyboard.press('Escape')
    expect(await page.inputValue('[id$="-content"]')).toBe('The plan is attached.')
    await page.setInputFiles('#message-files', {
      name: 'plan.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('week,work\n1,draft\n'),
    })
    await page.waitForSelector('#dialog-new-message .az-reply__file:has-text("plan.csv")')
    await page.click('#dialog-confirm')
    await page.waitForSelector('.az-message--ours:has-text("The plan is attached.")')
    const path = new URL((await page.getAttribute('.az-message__files a', 'href')) ?? '', platform.url).pathname
    const answers = await Promise.all([layla, omar].map((person) => person.get(path.replace('/api', ''))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404])
  })

  test('a dialog that is closed gives the focus back to its button', async () => {
    await page.goto(`${platform.url}/admin/inbox`)
    await page.click('#action-new-message')
    await page.waitForSelector('#dialog-new-message')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.id === 'action-new-message')
  })

  test('a refusal is shown beside the reply, which stays', async () => {
    const id = await write(omar, 'Hello?')
    await page.goto(`${platform.url}/admin/inbox/${id}`)
    await page.fill('#reply-content', 'An answer')
    await page.route('**/api/messages/*/reply', (route) => route.abort())
    await page.click('#reply-send')
    await page.waitForSelector('#reply .az-refusal')
    expect(await page.inputValue('#reply-content')).toBe('An answer')
    await page.unroute('**/api/messages/*/reply')
    await page.click('#reply-send')
    await page.waitForSelector('.az-message--ours:has-text("An answer")')
  })

  test('threads are found by client, project and subject, and nothing else is shown', async () => {
    await write(omar, 'A word about the colours')
    await write(layla, 'A word about the prices')
    await page.goto(`${platform.url}/admin/inbox`)
    await page.fill('#inbox-search', 'OMAR')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/inbox?q=OMAR')
    await page.waitForSelector('.az-thread-link')
    const names = await page.$$eval('.az-thread-link__client', (found) => found.map((each) => each.textContent))
    expect(new Set(names)).toEqual(new Set(['Omar Haddad']))
    await page.goto(`${platform.url}/admin/inbox?q=%25`)
    await page.waitForSelector('.az-empty')
  })
})
