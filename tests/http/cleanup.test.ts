/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { must, newProject, refusal, requested } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

const clean = async (body: Record<string, unknown>) => must(platform.admin.post('/admin/system/cleanup', body))
const days = 86_400_000

/** An object in storage, `ageDays` old. */
function storeObject({ key, ageDays }: { key: string; ageDays: number }): string {
  const file = path.join(platform.dataDir, 'media', key)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'bytes')
  const time = new Date(Date.now() - ageDays * days)
  utimesSync(file, time, time)
  return file
}

async function upload(content: string): Promise<{ id: string; path: string }> {
  const form = new FormData()
  form.append('file', new Blob([content], { type: 'text/plain' }), 'note.txt')
  const { id, path } = (await must(client.post('/files/upload', form), 201)).doc
  return { id, path }
}

const age = (id: string, ageDays: number) =>
  platform.db.query(`UPDATE project_files SET created_at = now() - make_interval(days => $2) WHERE id = $1`, [
    id,
    ageDays,
  ])

test('only admins clean up, and only what exists', async () => {
  const body = { type: 'notifications', olderThanDays: 30 }
  expect(refusal(await platform.anyone.post('/admin/system/cleanup', body))).toEqual([401, 'unauthenticated'])
  expect(refusal(await client.post('/admin/system/cleanup', body))).toEqual([403, 'forbidden'])
  for (const wrong of [
    {},
    { type: 'notifications' },
    { type: 'activity-logs', olderThanDays: 1 },
    { ...body, olderThanDays: -1 },
    { ...body, olderThanDays: 1.5 },
    { ...body, olderThanDays: '30' },
    { ...body, dryRun: 'yes' },
  ]) {
    expect(refusal(await platform.admin.post('/admin/system/cleanup', wrong))).toEqual([400, 'validation_failed'])
  }
})

test('read notifications go once they are old enough, unread ones never', async () => {
  for (let count = 0; count < 3; count += 1) await requested({ platform, project })
  const { docs } = (await client.get('/messages/notifications', { query: { limit: 100 } })).body
  const [old, fresh] = docs.map(({ id }: { id: string }) => id)
  await must(client.put(`/messages/notifications/${old}/read`))
  await must(client.put(`/messages/notifications/${fresh}/read`))
  await platform.db.query(
    `UPDATE notifications SET created_at = now() - interval '41 days', read_at = now() - interval '40 days' WHERE id = $1`,
    [old],
  )
  await platform.db.query(`UPDATE notifications SET created_at = now() - interval '90 days' WHERE read IS NOT TRUE`)
  const body = { type: 'notifications', olderThanDays: 30 }
  expect(await clean({ ...body, dryRun: true })).toEqual({ message: expect.any(String), deletedCount: 1 })
  expect((await clean(body)).deletedCount).toBe(1)
  expect((await clean(body)).deletedCount).toBe(0)
  const left = (await client.get('/messages/notifications', { query: { limit: 100 } })).body.docs
  expect(left.map(({ id }: { id: string }) => id)).toEqual(docs.slice(1).map(({ id }: { id: string }) => id))
  const log = await platform.admin.get('/admin/activity-logs', { query: { action: 'system.cleaned_up' } })
  expect(log.body.docs.map(({ after }: { after: object }) => after)).toContainEqual({ ...body, deletedCount: 1 })
  expect(log.body.totalDocs).toBe(2)
})

test('orphaned and unused files are deleted; recent, used and legally kept ones stay', async () => {
  const uuid = '0198c0de-0000-7000-8000-000000000001'
  const orphan = storeObject({ key: `general/${uuid}.pdf`, ageDays: 40 })
  const young = storeObject({ key: `general/${uuid.replace(/1$/, '2')}.pdf`, ageDays: 0 })
  const kept = [`contracts/${uuid}/${uuid}.pdf`, `invoices/${uuid}/${uuid}.pdf`].map((key) =>
    storeObject({ key, ageDays: 400 }),
  )
  const foreign = storeObject({ key: 'general/readme.txt', ageDays: 400 })
  const [unused, attached, recent] = [await upload('unused'), await upload('attached'), await upload('recent')]
  await must(client.post('/messages', { project, content: 'See there', attachments: [attached.id] }), 201)
  await age(unused.id, 40)
  await age(attached.id, 40)
  const fileOf = (file: { path: string }) => path.join(platform.dataDir, 'media', file.path)

  const body = { type: 'files', olderThanDays: 30 }
  const held = [`contracts/${uuid}/${uuid}.pdf`, `invoices/${uuid}/${uuid}.pdf`]
  const storage = { heldCount: 2, held, missingCount: 0, missing: [], unfinishedCount: 0 }
  expect(await clean({ ...body, dryRun: true })).toEqual({ message: expect.any(String), deletedCount: 2, storage })
  expect(existsSync(orphan)).toBe(true)
  expect((await clean(body)).deletedCount).toBe(2)
  await until(() => !existsSync(fileOf(unused)), { what: 'The end of an unused file' })
  expect([orphan, fileOf(unused)].map(existsSync)).toEqual([false, false])
  expect([young, ...kept, foreign, fileOf(attached), fileOf(recent)].every(existsSync)).toBe(true)
  expect(refusal(await client.get(`/files/info/${unused.path}`))).toEqual([404, 'not_found'])
  expect((await client.get(`/files/info/${attached.path}`)).status).toBe(200)
  expect((await clean({ ...body, olderThanDays: 0 })).deletedCount).toBe(1)
  expect([young, fileOf(recent)].map(existsSync)).toEqual([false, true])
})

test('a file without its bytes is reported, and its row stays', async () => {
  const lost = await upload('lost')
  rmSync(path.join(platform.dataDir, 'media', lost.path))
  const before = await clean({ type: 'files', olderThanDays: 0, dryRun: true })
  expect(before).toMatchObject({
    deletedCount: 0,
    storage: { missingCount: 1, missing: [{ kind: 'general', ...lost }] },
  })
  expect((await clean({ type: 'files', olderThanDays: 0 })).storage.missingCount).toBe(1)
  expect((await client.get(`/files/info/${lost.path}`)).status).toBe(200)
  const download = () => client.get(`/files/download/${lost.path}`, { headers: { range: 'bytes=0-1' } })
  expect(refusal(await download())).toEqual([503, 'unavailable'])
  writeFileSync(path.join(platform.dataDir, 'media', lost.path), 'los')
  expect(refusal(await download())).toEqual([503, 'unavailable'])
  await must(client.delete(`/files/delete/${lost.path}`))
  expect((await clean({ type: 'files', olderThanDays: 0 })).storage.missingCount).toBe(0)
})

test('every broken file is found across several batches, and only those', async () => {
  const keys = Array.from(
    { length: 1300 },
    (_, count) => `general/0198c0de-0000-7000-9000-${`${count}`.padStart(12, '0')}.txt`,
  )
  for (const key of keys) storeObject({ key, ageDays: 1 })
  await platform.db.query(
    `INSERT INTO project_files (id, path, kind, filename, mime_type, size, sha256, owner_id, uploaded_by_id)
     SELECT gen_random_uuid(), path, 'general', 'a.txt', 'text/plain', 5, 'x', $2, $2 FROM unnest($1::text[]) path`,
    [keys.filter((_, count) => count % 13 !== 0), client.user.id],
  )
  for (const key of keys.filter((_, count) => count % 100 === 1)) rmSync(path.join(platform.dataDir, 'media', key))
  const lost = keys.filter((_, count) => count % 100 === 1 && count % 13 !== 0)
  const orphans = keys.filter((_, count) => count % 100 !== 1 && count % 13 === 0)
  const found = await clean({ type: 'files', olderThanDays: 0 })
  expect([found.deletedCount, found.storage.missingCount]).toEqual([orphans.length, lost.length])
  expect(found.storage.missing.map((file: { path: string }) => file.path)).toEqual(lost)
})

test('ended and expired sessions go, living ones stay', async () => {
  const before = await platform.anyone.login({ email: client.email, password: client.password })
  await must(before.post('/auth/logout', {}))
  await platform.db.query(`UPDATE sessions SET ended_at = now() - interval '31 days' WHERE ended_at IS NOT NULL`)
  const body = { type: 'sessions', olderThanDays: 30 }
  const { deletedCount } = await clean({ ...body, dryRun: true })
  expect(deletedCount).toBeGreaterThanOrEqual(1)
  expect((await clean(body)).deletedCount).toBe(deletedCount)
  expect((await client.get('/auth/me')).status).toBe(200)
  expect((await platform.admin.get('/auth/me')).status).toBe(200)
})
