import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromiumPath, launchBrowser, warnWithoutChromium } from '../support/browser.ts'
import { gate } from '../support/gate.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('the client library on a page of another origin', () => {
  let app: { origin: string; close: () => void }
  let platform: Platform
  let browser: Browser
  let context: BrowserContext
  let person: Person
  let project: string

  beforeAll(async () => {
    app = await serveApp()
    platform = await startPlatform({ env: { CORS_ORIGINS: app.origin } })
    person = await registerClient(platform)
    project = (await person.post('/projects/submit', { name: 'Shop', description: 'Sells dates.' })).body.doc.id
    browser = await launchBrowser()
    context = await browser.newContext()
  })

  afterAll(async () => {
    await browser?.close()
    await platform?.stop()
    app?.close()
  })

  /** A tab whose `client` keeps its session in `localStorage`. */
  async function openTab(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(app.origin)
    await page.evaluate(
      `window.client = alphazee.createClient({ baseUrl: ${JSON.stringify(platform.url)}, storage: localStorage })`,
    )
    return page
  }

  const signIn = (page: Page) =>
    page.evaluate(`client.signIn(${JSON.stringify({ email: person.email, password: person.password })})`)

  /** What one tab writes into the storage the other sees a moment later. */
  const sees = (page: Page, text: string) =>
    page.evaluate<boolean>(`(localStorage['alphazee-session'] ?? '').includes(${JSON.stringify(text)})`)

  test('tabs share one session, one refresh and one stream', async () => {
    const requests: string[] = []
    context.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
    const first = await openTab()
    const second = await openTab()
    await signIn(first)
    await until(() => sees(second, '"refreshToken"'))
    for (const page of [first, second])
      await page.evaluate('client.get("/auth/me").then(({ user }) => { window.user = user.id })')
    expect(await second.evaluate('window.user')).toBe(person.user.id)

    await first.evaluate(`{
      const key = 'alphazee-session'
      localStorage[key] = JSON.stringify({ ...JSON.parse(localStorage[key]), token: 'expired' })
    }`)
    await until(() => sees(second, '"token":"expired"'))
    await Promise.all(
      [first, second, first, second].map((page) => page.evaluate('client.get("/auth/me").then(() => undefined)')),
    )
    expect(requests.filter((line) => line === 'POST /api/auth/refresh')).toHaveLength(1)

    for (const page of [first, second])
      await page.evaluate(
        'window.told = []; window.opened = 0; client.live({ open: () => opened++, message: ({ id }) => told.push(id) }); undefined',
      )
    await until(
      async () => (await first.evaluate('opened > 0')) === true && (await second.evaluate('opened > 0')) === true,
    )
    const { id } = (await platform.admin.post('/messages', { project, content: 'Hello' })).body.doc
    const told = (page: Page) => page.evaluate('told')
    await until(async () => String(await told(first)) === id && String(await told(second)) === id)
    expect(requests.filter((line) => line === 'GET /api/messages/stream')).toHaveLength(1)

    // The tab that has the stream is left and kept for the back button: the other one goes on. Back, it opens anew.
    await first.evaluate('window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))')
    const { id: meanwhile } = (await platform.admin.post('/messages', { project, content: 'Meanwhile' })).body.doc
    await until(async () => String(await told(second)) === `${id},${meanwhile}`)
    expect(String(await told(first))).toBe(id)
    const opened = Number(await first.evaluate('opened'))
    await first.evaluate('window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))')
    await until(async () => Number(await first.evaluate('opened')) > opened)

    // A tab is closed: the other one goes on, and misses nothing.
    await first.close()
    const { id: next } = (await platform.admin.post('/messages', { project, content: 'Again' })).body.doc
    await until(async () => String(await told(second)) === `${id},${meanwhile},${next}`)
    await second.evaluate('client.signOut()')
    expect(await second.evaluate('localStorage.length')).toBe(0)
  })

  test('a session in cookies is shared by tabs, renewed once, and out of the reach of scripts', async () => {
    const jar = await browser.newContext()
    const requests: string[] = []
    jar.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
    const open = async () => {
      const page = await jar.newPage()
      await page.goto(app.origin)
      await page.evaluate(
        `window.client = alphazee.createClient({ baseUrl: ${JSON.stringify(platform.url)}, session: 'cookie' })`,
      )
      return page
    }
    const [first, second] = [await open(), await open()]
    const who = (page: Page) => page.evaluate('client.get("/auth/me").then(({ user }) => user.id, ({ code }) => code)')
    await signIn(first)
    expect(await Promise.all([first, second].map(who))).toEqual([person.user.id, person.user.id])
    expect(
      await first.evaluate('document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)'),
    ).toBe('{}{}')

    // The access token has run out in both tabs at once: one renews it when all others wait for that.
    await jar.clearCookies({ name: 'payload-token' })
    await using renewal = await gate({ platform, table: 'sessions', event: 'UPDATE' })
    const ids = Promise.all([first, second, first, second].map(who))
    const waiting = 'navigator.locks.query().then(({ pending }) => pending.length)'
    await until(async () => (await second.evaluate(waiting)) === 3, { what: 'Three that wait' })
    await renewal.open()
    expect(await ids).toEqual(Array(4).fill(person.user.id))
    expect(requests.filter((line) => line === 'POST /api/users/refresh-token')).toHaveLength(1)

    const name = await second.evaluate(
      'client.post("/projects/submit", { body: { name: "Harbour", description: "Boats." } }).then(({ doc }) => doc.name)',
    )
    expect(name).toBe('Harbour')
    await second.evaluate('client.signOut()')
    expect(await Promise.all([first, second].map(who))).toEqual(['unauthenticated', 'unauthenticated'])
    expect((await jar.cookies()).map(({ name }) => name).filter((name) => name.startsWith('payload-'))).toEqual([])
    await jar.close()
  })

  test('an upload tells its progress, refusals have their code, and a link opens the file', async () => {
    const page = await openTab()
    await signIn(page)
    const found = await page.evaluate(`(async () => {
      const text = 'What is to be done. '.repeat(20000)
      const file = new File([text], 'scope.txt', { type: 'text/plain' })
      let share = 0
      const onProgress = ({ sentBytes, totalBytes }) => (share = sentBytes / totalBytes)
      const { doc } = await client.post('/files/upload', { form: { file }, onProgress })
      // The test server has another port than its public address.
      const link = new URL(await client.fileUrl(doc.path))
      const opened = await fetch(${JSON.stringify(platform.url)} + link.pathname + link.search).then((answer) => answer.text())
      const html = new File(['<script></script>'], 'a.html', { type: 'text/html' })
      const refusal = await client.post('/files/upload', { form: { file: html }, onProgress }).catch((error) => error)
      return [share, doc.size === text.length, opened === text, refusal.code, refusal.status, refusal.requestId.length]
    })()`)
    expect(found).toEqual([1, true, true, 'unsupported_type', 415, 36])
  })
})

/** A page with the library as an app bundles it, on a port of its own. */
async function serveApp(): Promise<{ origin: string; close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: ['client/src/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'alphazee',
    write: false,
  })
  const script = outputFiles[0]?.text ?? ''
  const server = http.createServer((req, res) => {
    const isScript = req.url === '/client.js'
    res.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    res.end(isScript ? script : '<!doctype html><title>App</title><script src="/client.js"></script>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo // it listens on a port, not on a pipe
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
