import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'

// Values that Payload fails on before it validates them.

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

// hooks/users/checkNewUser.ts
test('an email address that is no text is 400', async () => {
  for (const email of [{}, [], 7, true]) {
    const answer = await platform.admin.post('/users', { email, password: 'correct horse battery 9' })
    expect([email, answer.status]).toEqual([email, 400])
  }
})

// src/http/queries/findWhereExcess.ts
test('a condition without an operator, and one about places, is 400', async () => {
  for (const count of [
    'countContracts(where: { template: null })',
    'countPayloadQueryPresets(where: { where: { intersects: "" } })',
    'countBroadcasts(where: { AND: [{ OR: [null] }] })',
  ]) {
    const answer = await platform.admin.post('/graphql', { query: `{ ${count} { totalDocs } }` })
    expect([count, answer.body.errors?.[0].extensions.code]).toEqual([count, 'validation_failed'])
  }
  const inJson = await platform.admin.get('/broadcasts', { query: { where: '{"or":[{"and":[null]}]}' } })
  expect(inJson.status).toBe(400)
})

// hooks/shared/requireData.ts
test('a formatted text that is no tree of nodes is 400', async () => {
  const root = { type: 'root', direction: null, format: '', indent: 0, version: 1 }
  for (const children of [[null], 'none', [{ type: 'paragraph', children: [7] }]]) {
    const body = { name: 'Usual', title: 'Contract', content: { root: { ...root, children } } }
    const answer = await platform.admin.post('/contract-templates', body)
    const { path } = answer.body.errors[0].data.errors[0]
    expect([children, answer.status, path]).toEqual([children, 400, 'content'])
  }
})

// src/http/payloadErrors.ts
test('a form with a text in the place of its file is 400', async () => {
  const form = new FormData()
  form.append('file', 'true')
  for (const [method, path] of [
    ['POST', '/media'],
    ['PATCH', '/media/11111111-1111-4111-8111-111111111111'],
  ] as const) {
    const { status, body } = await platform.admin.request(method, path, form)
    expect([path, status, body.errors[0].data?.errors[0].path]).toEqual([path, 400, 'file'])
  }
})

// src/server/graphQlApi.ts
// A header with a NUL refuses the form. The file behind it is dropped, and then has no end.
test('a form that is refused in the middle, and then cut off, is no fault of the process', async () => {
  const printed = platform.server.outputFromNow()
  const part = (more: string) => `--cut-off\r\nContent-Disposition: form-data; name="file"${more}\r\n`
  const file = (name: string) => part(`; filename="${name}"\r\nContent-Type: image/png\r\n\r\nA picture`)
  const body = `${file('\u0000')}${part('\r\n\r\nA text')}${file('a.png')}`
  const headers = { 'content-type': 'multipart/form-data; boundary=cut-off' }
  const { status } = await platform.admin.post('/media', body, { headers })
  expect(status).toBe(400)
  expect((await platform.anyone.get('/projects/types')).status).toBe(200)
  expect(printed()).not.toMatch(/uncaught|unhandled/)
})

test('a page below the first is the first, of Payload’s own lists too', async () => {
  for (const slug of ['payload-preferences', 'payload-query-presets', 'projects']) {
    const { status, body } = await platform.admin.get(`/${slug}?page=-1`)
    expect([slug, status, body.page]).toEqual([slug, 200, 1])
  }
  for (const list of ['PayloadPreferences', 'PayloadQueryPresets', 'Projects']) {
    const { body } = await platform.admin.post('/graphql', { query: `{ ${list}(page: -1) { page } }` })
    expect(body).toEqual({ data: { [list]: { page: 1 } } })
  }
})

test('a query comes as JSON however its type is written, and is answered as JSON whatever is accepted', async () => {
  const body = JSON.stringify({ query: '{ countProjectTypes { totalDocs } }' })
  for (const [type, accept, answered] of [
    ['APPLICATION/JSON', 'text/html', 'application/json'],
    ['application/json; charset=utf-16', '', 'application/json'],
    ['application/json', 'application/graphql-response+json', 'application/graphql-response+json'],
  ] as const) {
    const headers = { 'content-type': type, accept }
    const answer = await platform.admin.post('/graphql', body, { headers })
    expect([type, answer.status, answer.headers.get('content-type')]).toEqual([type, 200, `${answered}; charset=utf-8`])
    expect(JSON.parse(answer.bytes.toString()).data.countProjectTypes.totalDocs).toBeGreaterThanOrEqual(0)
  }
})
