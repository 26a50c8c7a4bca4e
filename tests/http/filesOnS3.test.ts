import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { formOf, identityForm, jpegPhoto, pdfDocument } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { readZip } from '../support/readZip.ts'
import { startS3Double } from '../support/s3Double.ts'
import { until } from '../support/until.ts'

let s3: Awaited<ReturnType<typeof startS3Double>>
let platform: Platform
let client: Person

beforeAll(async () => {
  s3 = await startS3Double({ bucket: 'files' })
  platform = await startPlatform({
    env: {
      AWS_S3_BUCKET: 'files',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_S3_ENDPOINT: s3.endpoint,
    },
  })
  client = await registerClient(platform)
})

afterAll(async () => {
  await platform?.stop()
  await s3?.stop()
})

test('files in a bucket are kept, read in part, exported and erased as on a disk', async () => {
  const pdf = await pdfDocument()
  const form = () => formOf({ file: { bytes: pdf, name: 'a.pdf' } })
  const kept = await client.post('/files/upload', form())
  expect(kept.status).toBe(201)
  const { path } = kept.body.doc
  expect((await client.get(`/files/download/${path}`)).bytes.equals(pdf)).toBe(true)
  const part = await client.get(`/files/download/${path}`, { headers: { range: 'bytes=5-9' } })
  expect([part.status, part.bytes.equals(pdf.subarray(5, 10))]).toEqual([206, true])
  expect((await client.post('/users/verify-identity', await identityForm())).status).toBe(201)
  const picture = formOf({ avatar: { bytes: await jpegPhoto(), name: 'a.jpg' } })
  expect((await client.post('/users/upload-avatar', picture)).status).toBe(200)

  const identity = [...s3.objects].filter(([key]) => key.startsWith('identity/'))
  expect([s3.objects.size, identity.length]).toEqual([7, 3])
  for (const [, { body }] of identity) {
    expect(
      ['ffd8ff', '89504e47', '52494646'].some((magic) => body.subarray(0, 64).includes(Buffer.from(magic, 'hex'))),
    ).toBe(false)
  }
  const archive = await platform.admin.post(`/admin/users/${client.user.id}/export`, {})
  expect(readZip(archive.bytes).get(`files/${path}`)?.equals(pdf)).toBe(true)

  s3.state.mode = 'failing'
  expect((await client.get(`/files/download/${path}`)).status).toBe(503)
  expect((await client.post('/files/upload', form())).status).toBe(503)
  s3.state.mode = 'normal'

  const erased = await platform.admin.post(`/admin/users/${client.user.id}/erase`, { reason: 'Article 17' })
  expect(erased.status).toBe(200)
  await until(() => s3.objects.size === 0, { what: 'The end of his files' })
  expect([...s3.objects.keys()]).toEqual([])
})
