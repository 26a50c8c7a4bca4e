import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { sentContract } from '../support/contracts.ts'
import { errorOf } from '../support/errorOf.ts'
import { formOf, pdfDocument } from '../support/files.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await provenClient(platform)
})

afterAll(() => platform?.stop())

async function upload(bytes: Buffer, name: string): Promise<{ id: string; path: string }> {
  return (await client.post('/files/upload', formOf({ file: { bytes, name } }))).body.doc
}

test('a file answers at its id as at its path', async () => {
  const bytes = await pdfDocument({ text: 'Scope' })
  const { id, path } = await upload(bytes, 'scope.pdf')
  expect((await client.get(`/files/${id}`)).body).toEqual((await client.get(`/files/info/${path}`)).body)
  const [byId, byPath] = [await client.get(`/files/${id}/download`), await client.get(`/files/download/${path}`)]
  expect([byId.status, byId.bytes.equals(bytes)]).toEqual([200, true])
  for (const name of ['content-type', 'content-disposition', 'content-security-policy', 'cache-control', 'etag'])
    expect([name, byId.headers.get(name)]).toEqual([name, byPath.headers.get(name)])
  const part = await client.get(`/files/${id}/download`, { headers: { range: 'bytes=0-3' } })
  expect([part.status, part.bytes.toString()]).toEqual([206, '%PDF'])
  const link = await client.post(`/files/${id}/link`)
  expect([link.status, Object.keys(link.body).sort()]).toEqual([201, ['expiresAt', 'url']])
  expect((await openLink(link.body.url)).equals(bytes)).toBe(true)
  expect((await client.delete(`/files/${id}`)).status).toBe(200)
  expect(errorOf(await client.get(`/files/download/${path}`))).toEqual([404, 'not_found'])
})

test('it is hidden from others, and so is every id that is none', async () => {
  const { id } = await upload(Buffer.from('mine'), 'mine.txt')
  const stranger = await registerClient(platform)
  const doorsOf = (file: string): [method: string, path: string][] => [
    ['GET', `/files/${file}`],
    ['GET', `/files/${file}/download`],
    ['POST', `/files/${file}/link`],
    ['DELETE', `/files/${file}`],
  ]
  for (const [method, path] of doorsOf(id)) {
    expect([path, ...errorOf(await stranger.request(method, path))]).toEqual([path, 404, 'not_found'])
    expect(errorOf(await platform.anyone.request(method, path))).toEqual([401, 'unauthenticated'])
  }
  for (const [method, path] of [randomUUID(), 'nonsense', 'link'].flatMap(doorsOf))
    expect((await client.request(method, path)).status).toBe(404)
  expect((await client.get(`/files/${id}`)).status).toBe(200)
})

test('the document of a contract opens by a link, on record, and may be framed by the portal', async () => {
  const { id } = await sentContract({ platform, client })
  const link = await client.post(`/contracts/${id}/pdf/link`)
  expect(link.status).toBe(201)
  const opened = await fetch(`${platform.url}/api/files/open${new URL(link.body.url).search}`)
  const pdf = await client.get(`/contracts/${id}/pdf`)
  expect(Buffer.from(await opened.arrayBuffer()).equals(pdf.bytes)).toBe(true)
  for (const policy of [opened.headers, pdf.headers].map((headers) => headers.get('content-security-policy')))
    expect(policy).toMatch(/frame-ancestors 'self' http:\/\/localhost:0 http:\/\/localhost:5173$/)
  const { rows } = await platform.db.query(
    `SELECT actor_id, after->'byLink' AS "byLink" FROM activity_logs
      WHERE action = 'file.downloaded' AND after->>'path' LIKE 'contracts/' || $1 || '/%'`,
    [id],
  )
  expect(rows).toEqual([{ actor_id: client.user.id, byLink: true }])
  const stranger = await registerClient(platform)
  expect(errorOf(await stranger.post(`/contracts/${id}/pdf/link`))).toEqual([404, 'not_found'])
})

async function openLink(url: string): Promise<Buffer> {
  const answer = await fetch(`${platform.url}/api/files/open${new URL(url).search}`)
  return Buffer.from(await answer.arrayBuffer())
}
