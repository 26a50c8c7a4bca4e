import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request, type ClientRequest } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { errorOf } from '../support/errorOf.ts'
import { formOf } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

/** Begins to send a file and goes on with nothing. */
function begin(where: string, headers: Record<string, string> = {}): ClientRequest {
  const sending = request(`${platform.url}/api${where}`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${client.token}`, 'content-type': 'multipart/form-data; boundary=b', ...headers },
  })
  sending.on('error', () => undefined)
  const part = { 'upload-avatar': 'avatar', 'verify-identity': 'frontId' }[path.basename(where)] ?? 'file'
  sending.write(`--b\r\ncontent-disposition: form-data; name="${part}"; filename="a.txt"\r\n\r\nThe beginning`)
  return sending
}

const received = async () => (await readdir(path.join(platform.dataDir, 'tmp')).catch(() => [])).length
const note = () => formOf({ file: { bytes: 'A note.', name: 'note.txt' } })

test('what one user is sending at a time is bounded, whatever it is for, and others go on', async () => {
  const project = (await client.post('/projects/submit', { name: 'Shop', description: 'Books.' })).body.doc.id
  const places = ['/files/upload', `/projects/${project}/files`, '/users/upload-avatar', '/users/verify-identity']
  const sending = Array.from({ length: 20 }, (_, at) => begin(places[at % places.length] ?? ''))
  await until(async () => (await received()) === 20, { what: 'The beginnings of all' })
  for (const place of places) {
    const answer = await client.post(place, note())
    expect([errorOf(answer), answer.headers.get('retry-after')]).toEqual([[429, 'rate_limited'], '15'])
  }
  const other = await registerClient(platform)
  expect((await other.post('/files/upload', note())).status).toBe(201)
  for (const each of sending) each.destroy()
  await until(async () => (await received()) === 0, { what: 'The end of all' })
  expect((await client.post('/files/upload', note())).status).toBe(201)
})

test('a form that is sent again under its Idempotency-Key counts like the first', async () => {
  const sender = await registerClient(platform)
  const headers = { 'idempotency-key': randomUUID() }
  const send = () => sender.post('/files/upload', note(), { headers })
  expect((await send()).status).toBe(201)
  const sending = Array.from({ length: 20 }, () =>
    begin('/files/upload', { ...headers, authorization: `Bearer ${sender.token}` }),
  )
  await until(async () => (await send()).status === 429, { what: 'The limit' })
  for (const answer of [await send(), await sender.post('/files/upload', note())]) {
    expect([errorOf(answer), answer.headers.get('retry-after')]).toEqual([[429, 'rate_limited'], '15'])
  }
  for (const each of sending) each.destroy()
  await until(async () => (await send()).headers.get('idempotent-replayed') === 'true', { what: 'The end of all' })
})
