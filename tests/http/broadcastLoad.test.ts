import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'
import { proofNumber } from '../support/proofNumber.ts'
import { wakeWorkers } from '../support/runJob.ts'
import { until } from '../support/until.ts'

const readers = proofNumber({ name: 'readers', share: 100, full: 10_000 })
const limitMs = Math.max(300_000, readers * 150)
const title = 'Closed on Friday'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
  await platform.db.query(
    `INSERT INTO users (id, email, first_name, last_name)
     SELECT gen_random_uuid(), 'reader-' || n || '@people.example', 'Many', 'Readers' FROM generate_series(1, $1::int) n`,
    [readers],
  )
})

afterAll(() => platform?.stop())

const count = async (text: string, values: unknown[] = []): Promise<number> =>
  (await platform.db.query<{ count: number }>(text, values)).rows[0]?.count ?? 0

const notified = () => count('SELECT count(*)::int AS count FROM notifications WHERE title = $1', [title])

/** Milliseconds of requests one after the other, until `isOver`. */
async function measure(isOver: () => boolean | Promise<boolean>): Promise<number[]> {
  const times: number[] = []
  while (!(await isOver())) {
    const start = performance.now()
    const { status } = await platform.admin.get('/messages/unread-count')
    if (status === 200) times.push(performance.now() - start)
    await sleep(5)
  }
  return times.sort((a, b) => a - b)
}

const at = (times: readonly number[], share: number) =>
  `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`
const describeTimes = (times: readonly number[]) =>
  `median ${at(times, 0.5)}, 95 % ${at(times, 0.95)}, worst ${at(times, 0.999)} of ${times.length}`

test(
  `a broadcast to ${readers} reaches each of them exactly once, though the server is killed midway`,
  async () => {
    let left = 150
    const before = await measure(() => left-- <= 0)
    const asked = performance.now()
    const answer = await platform.admin.post('/admin/system/broadcast', {
      title,
      message: 'We rest.',
      audience: 'client',
    })
    const answeredMs = performance.now() - asked
    expect([answer.status, answer.body.recipientCount]).toEqual([202, readers])

    await until(async () => (await notified()) > readers / 5, { what: 'A fifth of the broadcast', everyMs: 5, limitMs })
    const atDeath = await notified()
    // Only the dead worker's jobs: what the next one has begun is its own.
    await platform.crash({ areLeasesOver: true })
    for (const name of ['broadcast.deliver', 'mail.announce']) await wakeWorkers({ platform, name })

    const started = performance.now()
    const isDelivered = async () =>
      (await count('SELECT count(*)::int AS count FROM broadcasts WHERE delivered_at IS NOT NULL')) === 1
    const during = await measure(isDelivered)
    const deliveredMs = performance.now() - started
    const isMailed = async () =>
      (await count(
        `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'mail.announce' AND state <> 'completed'`,
      )) === 0
    const mailing = await measure(isMailed)
    const mailedMs = performance.now() - started

    expect(await notified()).toBe(readers)
    expect(
      await count('SELECT count(DISTINCT user_id)::int AS count FROM notifications WHERE title = $1', [title]),
    ).toBe(readers)
    const folder = path.join(platform.dataDir, 'mail')
    const files = (await readdir(folder)).filter((name) => name.includes('-broadcast_sent-'))
    const heads = await Promise.all(
      files.map(async (name) => (await readFile(path.join(folder, name), 'utf8')).slice(0, 2000)),
    )
    const fieldsOf = (name: string) => new Set(heads.map((head) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]))
    // A mail that was being sent when the server died is sent again, under the same id: receivers drop it.
    expect([fieldsOf('Message-ID').size, fieldsOf('To').size]).toEqual([readers, readers])
    process.stdout.write(
      [
        `broadcast to ${readers}: answered 202 in ${answeredMs.toFixed(0)} ms, killed after ${atDeath}`,
        `delivered ${(deliveredMs / 1000).toFixed(1)} s after the restart, all mails written after ${(mailedMs / 1000).toFixed(1)} s (${files.length - readers} twice)`,
        `other requests before: ${describeTimes(before)}`,
        `while it is delivered: ${describeTimes(during)}`,
        `while mails are sent:  ${describeTimes(mailing)}`,
        '',
      ].join('\n'),
    )
  },
  limitMs * 2,
)
