import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { newProject } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { someoneWaits } from '../support/someoneWaits.ts'
import { until } from '../support/until.ts'

/** What the log says of a statement that takes too long. */
const words = 'Planted words of a message'
const slowMs = 300

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform({ env: { DATABASE_SLOW_STATEMENT_MS: String(slowMs) } })
  client = await provenClient(platform)
  project = await newProject(client)
})

afterAll(() => platform?.stop())

/** Sends a message while another connection holds its project, for longer than the limit. */
async function sendSlowly(): Promise<string | null> {
  const holder = await platform.db.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT id FROM projects WHERE id = $1 FOR UPDATE', [project])
    const sending = client.post('/messages', { project, content: words })
    await until(() => someoneWaits(platform))
    await holder.query('SELECT pg_sleep($1)', [(slowMs * 2) / 1000])
    await holder.query('ROLLBACK')
    const answer = await sending
    expect(answer.status).toBe(201)
    return answer.headers.get('x-request-id')
  } finally {
    holder.release(true)
  }
}

const slowLines = () =>
  platform.server
    .output()
    .split('\n')
    .filter((line) => line.includes('a slow statement'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('a statement that takes too long is in the log with its request, text and duration, without its values', async () => {
  const requestId = await sendSlowly()
  const find = () => slowLines().find((line) => line['requestId'] === requestId)
  await until(() => find() !== undefined, { what: 'The line of the slow statement' })
  const line = find()
  expect(line).toMatchObject({ level: 'warn', sql: expect.stringMatching(/insert into messages .*\$1/is) })
  expect(line?.['durationMs']).toBeGreaterThanOrEqual(slowMs)
  expect(JSON.stringify(slowLines())).not.toMatch(new RegExp(`${words}|${project}`))
})

test('0 logs none', async () => {
  await platform.restart({ DATABASE_SLOW_STATEMENT_MS: '0' })
  client.setUrl(platform.url)
  await sendSlowly()
  expect(slowLines()).toEqual([])
})
