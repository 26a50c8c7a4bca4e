import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Answer } from '../support/apiClient.ts'
import { databaseProxy, type DatabaseProxy } from '../support/databaseProxy.ts'
import { formOf, pdfDocument } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

/**
 * The connection to the database is lost in the middle of a write: that is 503 `unavailable`, wherever it happens and
 * by whichever door.
 */
let platform: Platform
let proxy: DatabaseProxy
let client: Person
let project: string
let pdf: Buffer

beforeAll(async () => {
  platform = await startPlatform()
  proxy = await databaseProxy({ databaseUrl: platform.environment()['DATABASE_URL'] ?? '' })
  await platform.restart({ DATABASE_URL: proxy.url })
  client = await registerClient(platform)
  pdf = await pdfDocument()
  const answer = await client.post('/projects/submit', { name: 'A shop', description: 'For a test' })
  project = answer.body.doc.id
})

afterAll(async () => {
  await platform?.stop()
  await proxy?.close()
})

type Write = {
  write: (name: string) => Promise<Answer>
  /** How often the name is in the database. */
  kept: string
}

const writes: Record<string, Write> = {
  'a POST of Payload’s REST': {
    write: (name) => platform.admin.post('/project-types', { name }),
    kept: 'SELECT 1 FROM project_types WHERE name = $1',
  },
  'a PATCH of Payload’s REST': {
    write: (name) => platform.admin.patch(`/projects/${project}`, { timeline: name }),
    kept: 'SELECT 1 FROM projects WHERE timeline = $1',
  },
  'a mutation of GraphQL': {
    write: (name) =>
      platform.admin.post('/graphql', { query: `mutation { createProjectType(data: { name: "${name}" }) { id } }` }),
    kept: 'SELECT 1 FROM project_types WHERE name = $1',
  },
  'an endpoint of ours': {
    write: (content) => client.post('/messages', { project, content }),
    kept: 'SELECT 1 FROM messages WHERE content = $1',
  },
  'an upload': {
    write: (name) => client.post('/files/upload', formOf({ file: { bytes: pdf, name: `${name}.pdf` } })),
    kept: `SELECT 1 FROM project_files WHERE filename = $1 || '.pdf'`,
  },
}

/** Status and code, as REST or as GraphQL says it. */
function outcome({ status, body }: Answer): string {
  const [error] = body.errors ?? []
  if (error === undefined) return status < 300 ? 'done' : String(status)
  return `${error.extensions?.statusCode ?? status} ${error.extensions?.code ?? error.code}`
}

test.each(Object.keys(writes))('%s that loses its connection at any statement is 503', async (title) => {
  const { write, kept } = writes[title] as Write
  await write(randomUUID())
  proxy.count()
  const calm = await write(randomUUID())
  expect(outcome(calm)).toBe('done')
  const statements = proxy.counted()
  expect(statements).toBeGreaterThan(5)
  const outcomes: Record<string, number> = {}
  const wrong: string[] = []
  for (let at = 1; at <= statements; at += 1) {
    for (const how of ['before', 'terminated', 'unanswered', 'after'] as const) {
      const name = randomUUID()
      proxy.count({ at, how })
      const said = outcome(await write(name))
      proxy.count()
      outcomes[said] = (outcomes[said] ?? 0) + 1
      const { rowCount } = await platform.db.query(kept, [name])
      if (said !== 'done' && said !== '503 unavailable') wrong.push(`${at} ${how}: ${said}`)
      // Who is told that it is done finds it done. Who is told 503 finds it done or not, by whether the COMMIT came
      // through: once at most.
      if (said === 'done') expect([at, how, rowCount]).toEqual([at, how, 1])
      else expect([at, how, [0, 1].includes(rowCount ?? 0)]).toEqual([at, how, true])
    }
  }
  expect(wrong).toEqual([])
  expect(outcomes['503 unavailable']).toBeGreaterThan(statements)
})

test('after another replica has migrated, statements that were prepared before it go on', async () => {
  const { id } = (await platform.admin.post('/project-types', { name: 'Before' })).body.doc
  const read = async () => {
    const answer = await client.get(`/project-types/${id}`)
    return [answer.status, answer.body.name]
  }
  for (let times = 0; times < 5; times++) expect(await read()).toEqual([200, 'Before'])
  await platform.db.query('ALTER TABLE project_types ALTER COLUMN name TYPE text')
  for (let times = 0; times < 5; times++) expect(await read()).toEqual([200, 'Before'])
})
