import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formOf } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob } from '../support/runJob.ts'
import { someoneWaits } from '../support/someoneWaits.ts'
import { serverEnvironment, spawnServer } from '../support/spawnServer.ts'
import { bucketSide, diskSide, type StorageSide } from '../support/storageSides.ts'
import { until } from '../support/until.ts'

let side: StorageSide
let platform: Platform
let client: Person

const upload = (content = 'hello') =>
  client.post('/files/upload', formOf({ file: { bytes: content, name: 'a.txt' } })).catch(() => undefined)
const stored = () => side.keys(platform)
const registered = async (): Promise<string[]> =>
  (await platform.db.query('SELECT path FROM project_files ORDER BY path')).rows.map((row) => row.path)
const pending = async () => (await platform.db.query('SELECT path, discarded_at FROM pending_objects')).rows
const received = () => readdir(`${platform.dataDir}/tmp`).catch(() => [])

/** Blocks rows for the client's files while `work` runs, at the point where their uploads are counted. */
async function whileRowsWait(work: (release: () => Promise<void>) => Promise<void>): Promise<void> {
  const holder = await platform.db.connect()
  let isHeld = true
  const release = async () => {
    if (isHeld) await holder.query('COMMIT')
    isHeld = false
  }
  try {
    await holder.query('BEGIN')
    await holder.query(`SELECT pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))`, [client.user.id])
    await work(release)
  } finally {
    await release()
    holder.release()
  }
}

describe.each([
  ['on a disk', diskSide],
  ['in a bucket', bucketSide],
])('%s', (where, startSide) => {
  beforeAll(async () => {
    side = await startSide()
    platform = await startPlatform({ env: side.env })
    client = await registerClient(platform)
  })

  afterAll(async () => {
    await platform?.stop()
    await side?.stop()
  })

  test('a server that is killed between the bytes and the row leaves neither, once it is started again', async () => {
    expect((await upload())?.status).toBe(201)
    const before = await stored()
    await whileRowsWait(async (release) => {
      const uploads = [upload(), upload(), upload()]
      await until(async () => (await stored()).length === before.length + 3 && (await someoneWaits(platform)))
      await platform.server.kill()
      await release()
      await Promise.all(uploads)
    })
    expect(await registered()).toEqual(before)
    await platform.restart()
    client.setUrl(platform.url)
    await until(async () => (await stored()).length === before.length, {
      what: 'The end of what the killed one stored',
    })
    await until(async () => (await received()).length === 0, { what: 'The end of what the killed one received' })
    expect([await stored(), await registered()]).toEqual([before, before])
    // They are looked at again for a while: storage may be late.
    expect((await pending()).map(({ discarded_at: discardedAt }) => discardedAt)).not.toContain(null)
    await platform.db.query('DELETE FROM pending_objects')
    expect((await upload())?.status).toBe(201)
  })

  // Folder and bucket behave the same, so one side is enough.
  const testReplica = where === 'on a disk' ? test : () => undefined
  testReplica('another replica, its sweep and a cleanup leave alone what this one is putting', async () => {
    const before = await stored()
    const folder = mkdtempSync(path.join(tmpdir(), 'replica-'))
    const [databaseUrl = ''] = [platform.db.options.connectionString]
    const env = {
      ...serverEnvironment({ databaseUrl, dataDir: folder }),
      ...side.env,
      MEDIA_DIR: `${platform.dataDir}/media`,
    }
    await whileRowsWait(async (release) => {
      const waiting = upload('under way')
      await until(async () => (await stored()).length === before.length + 1 && (await someoneWaits(platform)))
      const replica = await spawnServer({ env })
      try {
        await runJob({ platform, name: 'files.sweep' })
        const cleanup = { type: 'files', olderThanDays: 0 }
        expect((await platform.admin.post('/admin/system/cleanup', cleanup)).body).toMatchObject({ deletedCount: 0 })
      } finally {
        await replica.stop()
        rmSync(folder, { recursive: true, force: true })
      }
      await release()
      const kept = await waiting
      expect(kept?.status).toBe(201)
      expect((await client.get(`/files/download/${kept?.body.doc.path}`)).bytes.toString()).toBe('under way')
    })
    expect([await stored(), await pending()]).toEqual([await registered(), []])
  })

  test('of an upload that its client breaks off nothing stays', async () => {
    const before = await stored()
    const { hostname, port } = new URL(platform.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    const head = [
      'POST /api/files/upload HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${client.token}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 9000000',
      '',
      '--b',
      'Content-Disposition: form-data; name="file"; filename="a.txt"',
      '',
      'x'.repeat(2_000_000),
    ]
    socket.write(head.join('\r\n'))
    await until(async () => (await received()).length === 1, { what: 'The beginning of the upload' })
    socket.destroy()
    await until(async () => (await received()).length === 0, { what: 'The end of what was received' })
    expect([await stored(), await registered(), await pending()]).toEqual([before, before, []])
  })

  test('a transaction that is lost at its commit takes the bytes with it', async () => {
    const before = await stored()
    await platform.db.query(`
      CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER lose AFTER INSERT ON project_files DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION lose()`)
    const answer = await upload()
    await platform.db.query('DROP TRIGGER lose ON project_files; DROP FUNCTION lose')
    expect(answer?.status).toBeGreaterThanOrEqual(500)
    expect([await stored(), await registered(), await pending()]).toEqual([before, before, []])
  })

  test('what storage finishes after it was given up is found and goes', async () => {
    const before = await stored()
    const repair = await side.breakDown(platform)
    expect((await upload('late'))?.status).toBe(503)
    await repair()
    const [late] = await pending()
    expect(late).toMatchObject({ discarded_at: expect.any(Date) })
    await side.plant(platform, late.path)
    await runJob({ platform, name: 'files.sweep' })
    expect([await stored(), (await pending()).length]).toEqual([before, 1])
    await platform.db.query(`UPDATE pending_objects SET created_at = now() - interval '16 minutes'`)
    await side.plant(platform, late.path)
    await runJob({ platform, name: 'files.sweep' })
    expect([await stored(), await pending()]).toEqual([before, []])
  })

  test('of uploads at once that together are more than there is room for exactly so many are kept', async () => {
    const before = await stored()
    const size = 10 * 1024 ** 3 - 25_000
    await platform.db.query(
      `INSERT INTO project_files (id, path, kind, filename, mime_type, size, sha256, owner_id, uploaded_by_id)
       VALUES (gen_random_uuid(), 'general/' || gen_random_uuid() || '.txt', 'general', 'a.txt', 'text/plain', $2, 'x', $1, $1)`,
      [client.user.id, size],
    )
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload('x'.repeat(10_000))))
    expect(answers.map((answer) => answer?.status).sort()).toEqual([201, 201, 409, 409])
    await platform.db.query('DELETE FROM project_files WHERE size = $1', [size])
    expect((await stored()).length).toBe(before.length + 2)
    expect([await stored(), await pending()]).toEqual([await registered(), []])
  })
})
