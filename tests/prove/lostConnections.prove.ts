import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../support/apiClient.ts'
import { formOf, pdfDocument } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { seededRandom } from '../support/seededRandom.ts'

/**
 * An administrator ends backends at random, over and over, while eight clients write: every answer is what was asked
 * for, or 503.
 */
const seed = Number(process.env['PROVE_SEED'] ?? Date.now() % 1_000_000)
const seconds = Number(process.env['PROVE_SECONDS'] ?? 60)
const workers = Number(process.env['PROVE_WORKERS'] ?? 8)

let platform: Platform
let client: Person
let project: string
let pdf: Buffer

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = (await client.post('/projects/submit', { name: 'A shop', description: 'For a proof' })).body.doc.id
  pdf = await pdfDocument()
})

afterAll(() => platform?.stop())

const kinds: [status: number, write: (name: string) => Promise<Answer>, kept: string | undefined][] = [
  [201, (name) => client.post('/messages', { project, content: name }), 'SELECT 1 FROM messages WHERE content = $1'],
  [201, (name) => platform.admin.post('/project-types', { name }), 'SELECT 1 FROM project_types WHERE name = $1'],
  [200, (name) => platform.admin.patch(`/projects/${project}`, { timeline: name }), undefined],
  [
    201,
    (name) => client.post('/files/upload', formOf({ file: { bytes: pdf, name: `${name}.pdf` } })),
    `SELECT 1 FROM project_files WHERE filename = $1 || '.pdf'`,
  ],
  [200, () => platform.anyone.post('/auth/login', { email: client.email, password: client.password }), undefined],
  [
    201,
    (name) =>
      platform.anyone.post('/auth/register', {
        email: `${name}@people.example`,
        password: 'correct horse battery 9',
        firstName: 'Layla',
        lastName: 'Haddad',
      }),
    `SELECT 1 FROM users WHERE email = $1 || '@people.example'`,
  ],
  [
    200,
    (name) =>
      platform.admin.post('/graphql', { query: `mutation { createProjectType(data: { name: "${name}" }) { id } }` }),
    'SELECT 1 FROM project_types WHERE name = $1',
  ],
]

test(
  'whatever backend is ended at whatever moment, no write is 500, and what is told to be done is done once',
  async () => {
    const random = seededRandom(seed)
    const said: Record<string, number> = {}
    const wrong: string[] = []
    let killed = 0
    const endMs = performance.now() + seconds * 1000
    const work = async () => {
      while (performance.now() < endMs) {
        const [expected, write, kept] = random.pick(kinds)
        const name = randomUUID()
        const { status, body, bytes } = await write(name)
        const [error] = body.errors ?? []
        const isDone = status === expected && error === undefined
        const isRefused = (error?.extensions?.code ?? error?.code) === 'unavailable'
        const outcome = isDone ? 'done' : isRefused ? '503 unavailable' : `${status}`
        said[outcome] = (said[outcome] ?? 0) + 1
        if (!isDone && !isRefused) wrong.push(bytes.toString().slice(0, 300))
        if (!isDone || kept === undefined) continue
        const { rowCount } = await platform.db.query(kept, [name])
        if (rowCount !== 1) wrong.push(`told done, kept ${rowCount} times`)
      }
    }
    const kill = async () => {
      while (performance.now() < endMs) {
        const { rowCount } = await platform.db.query(
          `SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity
            WHERE application_name = 'alphazee' AND datname = current_database() ORDER BY random() LIMIT $1) AS chosen`,
          [random.integer(1, 3)],
        )
        killed += rowCount ?? 0
        await sleep(random.integer(0, 40))
      }
    }
    await Promise.all([kill(), ...Array.from({ length: workers }, work)])
    process.stdout.write(
      `${seconds} s, ${workers} clients, seed ${seed}: ${killed} backends ended; answers ${JSON.stringify(said)}; ${wrong.length} wrong.\n`,
    )
    expect(wrong).toEqual([])
    expect(killed).toBeGreaterThan(seconds)
    expect(said['503 unavailable']).toBeGreaterThan(0)
    expect((await platform.anyone.get('/health')).status).toBe(200)
  },
  seconds * 1000 + 120_000,
)
