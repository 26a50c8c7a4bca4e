import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { draftContract, projectOf, sentContract, signedContract, contractText } from '../support/contracts.ts'
import { registerClient, verifiedClient, type Person } from '../support/people.ts'
import type { Answer } from '../support/apiClient.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let stranger: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
  stranger = await registerClient(platform)
})

afterAll(() => platform?.stop())

const noId = '00000000-0000-4000-8000-000000000000'
const refusal = ({ status, body }: Answer) => [status, body.errors?.[0]?.code]
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const newDraft = async (overrides: Record<string, unknown> = {}) =>
  draftContract({ platform, project: await projectOf({ platform, client }), ...overrides })
const read = async (id: string) => (await platform.admin.get(`/contracts/${id}`)).body

test('a draft is made from Markdown, under a number, for the client of the project', async () => {
  const project = await projectOf({ platform, client })
  const answer = await platform.admin.post('/contracts', {
    project: project.id,
    title: 'Shop',
    content: contractText,
    amount: 500,
    role: 'x',
  })
  expect(answer.status).toBe(201)
  expect(answer.body.doc).toMatchObject({
    contractNumber: expect.stringMatching(/^CT-\d{4}-\d{5}$/),
    client: client.user.id,
    project: project.id,
    status: 'draft',
    amount: 500,
    currency: 'USD',
    version: 1,
    content: { root: { children: expect.arrayContaining([expect.objectContaining({ type: 'heading' })]) } },
    signatures: [],
  })
})

test("the editor's own document is stored unchanged, and an unprintable one is refused", async () => {
  const project = await projectOf({ platform, client })
  const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'All of it.' }] }
  const content = { root: { type: 'root', version: 1, children: [paragraph] } }
  const taken = await platform.admin.post('/contracts', { project: project.id, title: 'Shop', content, amount: 1 })
  expect([taken.status, taken.body.doc.content]).toEqual([201, content])
  const wrong = [
    '',
    '   ',
    7,
    null,
    [],
    {},
    { root: { type: 'root', children: [] } },
    { root: { type: 'root', children: [{ type: 'upload', value: 'x' }] } },
    { root: { type: 'root', children: [{ type: 'text', text: 'NUL \0' }] } },
    { root: { type: 'root', children: [{ type: 'text', text: 'half \ud800' }] } },
    'x'.repeat(500_001),
  ]
  for (const each of wrong) {
    const answer = await platform.admin.post('/contracts', {
      project: project.id,
      title: 'Shop',
      content: each,
      amount: 1,
    })
    expect([JSON.stringify(each)?.slice(0, 60), ...refusal(answer)]).toEqual([
      JSON.stringify(each)?.slice(0, 60),
      400,
      'validation_failed',
    ])
  }
})

test('amounts, currencies and times are refused unless they are ones', async () => {
  const project = await projectOf({ platform, client })
  const good = { project: project.id, title: 'Shop', content: 'Text', amount: 1 }
  const wrong = [
    { amount: 0 },
    { amount: -5 },
    { amount: 1.5 },
    { amount: '100' },
    { amount: Number.MAX_SAFE_INTEGER + 1 },
    { currency: 'XXX' },
    { currency: 'usd' },
    { currency: 5 },
    { expiresAt: '2020-01-01' },
    { expiresAt: 'soon' },
    { title: '' },
    { title: 'x'.repeat(201) },
    { project: 7 },
  ]
  for (const each of wrong) {
    expect([each, ...refusal(await platform.admin.post('/contracts', { ...good, ...each }))]).toEqual([
      each,
      400,
      'validation_failed',
    ])
  }
  expect(refusal(await platform.admin.post('/contracts', { ...good, project: noId }))).toEqual([404, 'not_found'])
  expect(
    (await platform.admin.post('/contracts', { ...good, currency: 'OMR', amount: Number.MAX_SAFE_INTEGER })).status,
  ).toBe(201)
})

test('a project that is over gets no contract', async () => {
  const project = await projectOf({ platform, client, status: 'cancelled' })
  const answer = await platform.admin.post('/contracts', {
    project: project.id,
    title: 'Shop',
    content: 'Text',
    amount: 1,
  })
  expect(refusal(answer)).toEqual([409, 'illegal_transition'])
})

test('every route is closed without a session, to the wrong role, and to other clients', async () => {
  const { id } = await sentContract({ platform, client })
  const adminDoors = [
    ['POST', '/contracts'],
    ['PUT', `/contracts/${id}/send`],
    ['POST', `/contracts/${id}/resend`],
    ['POST', `/contracts/${id}/revise`],
    ['PUT', `/contracts/${id}/activate`],
    ['PUT', `/contracts/${id}/complete`],
    ['PUT', `/contracts/${id}/cancel`],
    ['GET', '/contracts/stats'],
  ] as const
  const clientDoors = [
    ['POST', `/contracts/${id}/sign`],
    ['POST', `/contracts/${id}/decline`],
  ] as const
  const ownerDoors = [
    ['GET', `/contracts/${id}`],
    ['GET', `/contracts/${id}/pdf`],
    ['GET', `/contracts/${id}/evidence`],
  ] as const
  for (const [method, path] of [...adminDoors, ...clientDoors, ...ownerDoors]) {
    expect([path, ...refusal(await platform.anyone.request(method, path))]).toEqual([path, 401, 'unauthenticated'])
  }
  for (const [method, path] of adminDoors) {
    expect([path, ...refusal(await client.request(method, path))]).toEqual([path, 403, 'forbidden'])
  }
  for (const [method, path] of clientDoors) {
    expect([path, ...refusal(await platform.admin.request(method, path))]).toEqual([path, 403, 'forbidden'])
  }
  for (const [method, path] of [...clientDoors, ...ownerDoors]) {
    expect([path, ...refusal(await stranger.request(method, path))]).toEqual([path, 404, 'not_found'])
  }
  for (const [method, path] of [...adminDoors.slice(1, 7), ...ownerDoors]) {
    const unknown = path.replace(id, noId)
    expect([path, ...refusal(await platform.admin.request(method, unknown))]).toEqual([path, 404, 'not_found'])
  }
  expect((await stranger.get('/contracts')).body.docs).toEqual([])
})

test('a client never sees a draft, nor that one was cancelled', async () => {
  const draft = await newDraft()
  const seen = async () => {
    const list = (await client.get('/contracts', { query: { limit: 100 } })).body.docs as { id: string }[]
    return [
      list.some(({ id }) => id === draft.id),
      (await client.get(`/contracts/${draft.id}`)).status,
      (await client.get(`/contracts/${draft.id}/pdf`)).status,
    ]
  }
  expect(await seen()).toEqual([false, 404, 404])
  expect(refusal(await platform.admin.get(`/contracts/${draft.id}/pdf`))).toEqual([404, 'not_found'])
  expect((await platform.admin.put(`/contracts/${draft.id}/cancel`, { reason: 'A mistake' })).status).toBe(200)
  expect(await seen()).toEqual([false, 404, 404])
})

test('sending freezes the document: its bytes have the SHA-256 that the contract carries, and the client is mailed', async () => {
  const draft = await newDraft()
  const answer = await platform.admin.put(`/contracts/${draft.id}/send`)
  expect([answer.status, answer.body.doc]).toMatchObject([
    200,
    { status: 'sent', documentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  const days = (Date.parse(answer.body.doc.expiresAt) - Date.parse(answer.body.doc.sentAt)) / 86_400_000
  expect(days).toBe(30)
  const pdf = await client.get(`/contracts/${draft.id}/pdf`)
  expect(pdf.status).toBe(200)
  expect(Object.fromEntries(pdf.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.bytes.length),
    'content-disposition': expect.stringMatching(new RegExp(`^inline; filename="${draft.contractNumber}.pdf"`)),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.not.stringContaining('sandbox'),
  })
  expect(pdf.headers.get('content-security-policy')).toMatch(
    /frame-ancestors 'self' http:\/\/localhost:0 http:\/\/localhost:5173$/,
  )
  expect(sha256(pdf.bytes)).toBe(answer.body.doc.documentSha256)
  // Others are mailed to this client too, and in any order.
  const isMailed = async () =>
    (await platform.mails({ to: client.email, kind: 'contract_sent' })).some(({ text }) =>
      text.includes(draft.contractNumber),
    )
  await until(isMailed, { what: `The mail of ${draft.contractNumber}` })
  const entries = await platform.db.query(`SELECT action, actor_id FROM activity_logs WHERE entity_id = $1`, [draft.id])
  expect(entries.rows).toEqual(
    expect.arrayContaining([
      { action: 'contract.sent', actor_id: platform.admin.user.id },
      { action: 'contract.downloaded', actor_id: client.user.id },
    ]),
  )
})

test('HEAD of a document answers as GET without the body', async () => {
  const { id } = await sentContract({ platform, client })
  const answer = await client.request('HEAD', `/contracts/${id}/pdf`)
  expect([answer.status, answer.bytes.length, answer.headers.get('content-type')]).toEqual([200, 0, 'application/pdf'])
})

test('a draft is edited freely, its money never, and what was sent is never edited', async () => {
  const draft = await newDraft()
  const edit = await platform.admin.patch(`/contracts/${draft.id}`, {
    title: 'Other title',
    amount: 1,
    currency: 'EUR',
    status: 'signed',
    client: stranger.user.id,
  })
  expect([edit.status, edit.body.doc]).toMatchObject([
    200,
    { title: 'Other title', amount: 12_345_678, currency: 'USD', status: 'draft', client: client.user.id },
  ])
  expect(
    refusal(await platform.admin.patch(`/contracts/${draft.id}`, { expiresAt: '2020-01-01T00:00:00.000Z' })),
  ).toEqual([400, 'validation_failed'])
  const picture = {
    root: {
      ...draft.content.root,
      children: [{ type: 'upload', version: 1, value: noId, relationTo: 'media', fields: {} }],
    },
  }
  expect(refusal(await platform.admin.patch(`/contracts/${draft.id}`, { content: picture }))).toEqual([
    400,
    'validation_failed',
  ])
  expect(refusal(await client.patch(`/contracts/${draft.id}`, { title: 'Mine' }))[0]).toBe(403)
  await platform.admin.put(`/contracts/${draft.id}/send`)
  const late = await platform.admin.patch(`/contracts/${draft.id}`, { title: 'Too late' })
  expect(refusal(late)).toEqual([409, 'illegal_transition'])
  expect((await read(draft.id)).title).toBe('Other title')
})

test('no generic door makes or takes away a contract or a signature', async () => {
  const contract = await signedContract({ platform, client })
  for (const caller of [platform.admin, client]) {
    expect((await caller.delete(`/contracts/${contract.id}`)).status).toBe(403)
    expect((await caller.delete('/contracts', undefined, { query: { 'where[id][exists]': 'true' } })).status).toBe(403)
    expect((await caller.post('/contract-signatures', { contract: contract.id })).status).toBe(403)
    expect((await caller.patch(`/contract-signatures/${contract.signatures[0].id}`, { signerName: 'X' })).status).toBe(
      403,
    )
  }
})

test("Payload's own list, count, depth and select work beside the endpoints", async () => {
  const { id } = await sentContract({ platform, client })
  expect((await client.get('/contracts/count')).body.totalDocs).toBeGreaterThan(0)
  expect((await client.get('/contracts', { query: { 'where[id][equals]': id } })).body.docs).toMatchObject([{ id }])
  const deep = await client.get(`/contracts/${id}`, { query: { depth: 1 } })
  expect(deep.body).toMatchObject({ client: { id: client.user.id }, signatures: [] })
  expect((await client.get(`/contracts/${id}`, { query: { 'select[title]': 'true' } })).body).toEqual({
    id,
    title: 'Web shop contract',
  })
  expect((await client.get('/contracts/nonsense')).status).toBe(404)
})

test('the figures count every state and never add currencies up', async () => {
  await newDraft({ currency: 'OMR', amount: 1500 })
  const { status, body } = await platform.admin.get('/contracts/stats')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    total: expect.any(Number),
    expiringSoon: expect.any(Number),
    byStatus: { draft: expect.any(Number), completed: expect.any(Number) },
  })
  expect(Object.values(body.byStatus).reduce((sum: number, count) => sum + Number(count), 0)).toBe(body.total)
  expect(body.amounts.map(({ currency }: { currency: string }) => currency)).toEqual(['OMR', 'USD'])
})
