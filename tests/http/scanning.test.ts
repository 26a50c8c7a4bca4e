import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { activityOf } from '../support/activityOf.ts'
import { malwareMark, startClamdDouble, type ClamdDouble } from '../support/clamdDouble.ts'
import { errorOf } from '../support/errorOf.ts'
import { formOf, identityForm, jpegPhoto, pdfDocument, pngImage } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'
import { until } from '../support/until.ts'

let clamd: ClamdDouble
let platform: Platform
let client: Person
let projectId: string

beforeAll(async () => {
  clamd = await startClamdDouble()
  platform = await startPlatform({ env: { CLAMAV_URL: clamd.url } })
  client = await registerClient(platform)
  const project = await client.post('/projects/submit', { name: 'Shop', description: 'A shop for frankincense.' })
  projectId = project.body.doc.id
})

beforeEach(() => {
  clamd.mood = 'honest'
})

afterAll(async () => {
  await platform?.stop()
  await clamd?.stop()
})

const infected = `A letter with ${malwareMark} in it\n`
const upload = async (bytes: Buffer | string, name: string, who: Person | Platform['admin'] = client) => {
  const answer = await who.post('/files/upload', formOf({ file: { bytes, name } }))
  expect([answer.status, answer.body.doc?.scanStatus]).toEqual([201, 'pending'])
  // Answers are read as whatever they are.
  return answer.body.doc as { id: string; path: string }
}
const statusOf = async (id: string) => (await platform.admin.get(`/project-files/${id}`)).body.scanStatus
const scanned = (id: string) => until(async () => (await statusOf(id)) !== 'pending', { what: 'A verdict' })
const attach = (id: string) =>
  client.post('/messages', { project: projectId, content: 'See there.', attachments: [id] })
/** Every door to the bytes of a file. */
const doors = async ({ id, path }: { id: string; path: string }) => ({
  download: errorOf(await client.get(`/files/download/${path}`)),
  range: errorOf(await platform.admin.get(`/files/download/${path}`, { headers: { range: 'bytes=0-0' } })),
  link: errorOf(await client.post(`/files/link/${path}`)),
  attachment: errorOf(await attach(id)),
})
const all = (status: number, code: string) => ({
  download: [status, code],
  range: [status, code],
  link: [status, code],
  attachment: [status, code],
})
/** As if what waits had waited for a while, and the clock came round. */
async function clockComesRound() {
  await platform.db.query(
    `UPDATE project_files SET created_at = created_at - interval '2 minutes' WHERE scan_status = 'pending'`,
  )
  await runJob({ platform, name: 'files.scanWaiting' })
}
/** So that a try that fails is the last: what is tested then is the clock. */
const giveUpJobs = () =>
  platform.db.query(`UPDATE pgboss.job SET state = 'cancelled' WHERE name = 'file.scan' AND state < 'completed'`)

test('a file can be opened when it was found clean, and not before', async () => {
  clamd.mood = 'silent'
  const file = await upload(await pdfDocument(), 'a.pdf')
  expect(await doors(file)).toEqual(all(409, 'file_not_scanned'))
  const info = await client.get(`/files/info/${file.path}`)
  expect([info.status, info.body.scanStatus, info.body.scannedAt]).toEqual([200, 'pending', null])
  clamd.mood = 'honest'
  await giveUpJobs()
  await clockComesRound()
  expect(await statusOf(file.id)).toBe('clean')
  expect((await client.get(`/files/download/${file.path}`)).status).toBe(200)
  expect((await client.post(`/files/link/${file.path}`)).status).toBe(201)
  expect((await attach(file.id)).status).toBe(201)
  expect((await client.get(`/files/info/${file.path}`)).body).toMatchObject({
    scanStatus: 'clean',
    scannedAt: expect.any(String),
  })
  expect((await activityOf(platform, file.id)).slice(0, 2)).toEqual(['file.uploaded', 'file.scanned'])
})

test('a clean file is there in a moment, by itself', async () => {
  const file = await upload(await jpegPhoto(), 'a.jpg')
  await scanned(file.id)
  expect((await client.get(`/files/download/${file.path}`)).status).toBe(200)
})

test('malware is removed before anyone can open it, and the sender and admins are notified', async () => {
  const file = await upload(infected, 'letter.txt')
  await scanned(file.id)
  expect(await doors(file)).toEqual(all(409, 'file_infected'))
  const info = (await client.get(`/files/info/${file.path}`)).body
  expect([info.scanStatus, info.malware]).toEqual(['infected', 'Test.Malware-1'])
  await until(() => !existsSync(`${platform.dataDir}/media/${file.path}`), { what: 'The end of its bytes' })
  for (const who of [client, platform.admin]) {
    const { docs } = (await who.get('/messages/notifications')).body
    expect(
      docs.filter(
        ({ type, entityId }: { type: string; entityId: string }) => type === 'file.infected' && entityId === file.id,
      ),
    ).toHaveLength(1)
  }
  for (const to of [client.email, platform.admin.user.email])
    expect((await platform.mail({ to, kind: 'file_infected' })).text).toContain('letter.txt')
  // The row can be deleted like any other; a second verdict has nothing to say.
  expect((await client.delete(`/files/delete/${file.path}`)).status).toBe(200)
})

test('the other side is notified of a project file once it can be opened', async () => {
  const told = async () => {
    const { docs } = (await platform.admin.get('/messages/notifications', { query: { limit: 100 } })).body
    return docs
      .filter(({ type }: { type: string }) => type === 'project.file_added')
      .map(({ message }: { message: string }) => message)
  }
  const add = async (bytes: Buffer | string, name: string) => {
    const answer = await client.post(`/projects/${projectId}/files`, formOf({ file: { bytes, name } }))
    expect([answer.status, answer.body.doc.scanStatus]).toEqual([201, 'pending'])
    return answer.body.doc
  }
  clamd.mood = 'silent'
  const [bad, good] = [await add(infected, 'bad.txt'), await add(await pdfDocument(), 'good.pdf')]
  expect(await told()).toEqual([])
  clamd.mood = 'honest'
  await giveUpJobs()
  await clockComesRound()
  expect([await statusOf(bad.id), await statusOf(good.id)]).toEqual(['infected', 'clean'])
  expect(await told()).toEqual(['good.pdf'])
})

test('while the scanner is down, slow or lying nothing becomes available, and afterwards everything does', async () => {
  await clamd.stop()
  const first = await upload('first', 'a.txt')
  const files = [first]
  await giveUpJobs()
  await clockComesRound()
  expect(await statusOf(first.id)).toBe('pending')
  await clamd.start()
  for (const mood of ['saysOkAtOnce', 'saysOkToAll', 'isWebServer', 'hangsUpMidway'] as const) {
    clamd.mood = mood
    const file = await upload(infected, `${mood}.txt`)
    await giveUpJobs()
    await clockComesRound()
    expect([mood, await statusOf(file.id)]).toEqual([mood, 'pending'])
    expect(errorOf(await client.get(`/files/download/${file.path}`))).toEqual([409, 'file_not_scanned'])
    files.push(file)
  }
  clamd.mood = 'honest'
  await clockComesRound()
  expect(await Promise.all(files.map(({ id }) => statusOf(id)))).toEqual(['clean', ...Array(4).fill('infected')])
})

test('other bytes than were uploaded are never clean', async () => {
  clamd.mood = 'silent'
  const file = await upload('the true words', 'a.txt')
  await giveUpJobs()
  await writeFile(`${platform.dataDir}/media/${file.path}`, 'the true word')
  clamd.mood = 'honest'
  await clockComesRound()
  expect(await statusOf(file.id)).toBe('pending')
  await platform.db.query('DELETE FROM project_files WHERE id = $1', [file.id])
})

test('pictures are scanned before they are decoded: 503 without a scanner, nothing kept of malware', async () => {
  const stored = async () => (await readdir(`${platform.dataDir}/media`, { recursive: true })).length
  const before = await stored()
  // Behind the picture, where a decoder looks no more.
  const bad = Buffer.concat([await jpegPhoto(), Buffer.from(malwareMark)])
  const avatar = (bytes: Buffer) => client.post('/users/upload-avatar', formOf({ avatar: { bytes, name: 'a.jpg' } }))
  const identity = async (bytes: Buffer) => {
    const image = { bytes: await pngImage(), name: 'a.png' }
    return client.post(
      '/users/verify-identity',
      formOf({ frontId: image, backId: { bytes, name: 'a.jpg' }, signature: image }),
    )
  }
  for (const answer of [await avatar(bad), await identity(bad)]) expect(errorOf(answer)).toEqual([409, 'file_infected'])
  for (const mood of ['hangsUp', 'saysOkAtOnce'] as const) {
    clamd.mood = mood
    const good = await jpegPhoto()
    for (const answer of [await avatar(good), await identity(good)])
      expect([mood, ...errorOf(answer)]).toEqual([mood, 503, 'unavailable'])
  }
  expect(await stored()).toBe(before)
  clamd.mood = 'honest'
  const logo = (bytes: Buffer) =>
    platform.admin.post(
      '/media',
      formOf({ file: { bytes, name: 'logo.jpg', type: 'image/jpeg' }, _payload: '{"alt":"Logo"}' }),
    )
  expect(errorOf(await logo(bad))).toEqual([409, 'file_infected'])
  expect(await stored()).toBe(before)
  expect((await logo(await jpegPhoto())).status).toBe(201)
  expect(await readdir(`${platform.dataDir}/tmp`).catch(() => [])).toEqual([])
  const { rows } = await platform.db.query(
    `SELECT actor_id, after FROM activity_logs WHERE action = 'file.infected_refused' ORDER BY created_at, id`,
  )
  expect(rows).toEqual(
    [client, client, platform.admin].map(({ user }) => ({ actor_id: user.id, after: { malware: 'Test.Malware-1' } })),
  )
  clamd.mood = 'honest'
  expect((await avatar(await jpegPhoto())).status).toBe(200)
  expect((await client.post('/users/verify-identity', await identityForm())).status).toBe(201)
})

test('what was there before scanning began, and what the platform makes itself, is not held back', async () => {
  const { rows } = await platform.db.query(
    `SELECT DISTINCT kind, scan_status FROM project_files WHERE kind NOT IN ('general', 'project')`,
  )
  expect(rows.every(({ scan_status }) => scan_status === 'not_required')).toBe(true)
  expect(rows.length).toBeGreaterThan(0)
})
