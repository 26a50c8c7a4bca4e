import { afterAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedDatabase } from '../../src/server/startEmbeddedDatabase.ts'
import { versionOf } from '../../src/workflows/auth/readAccount.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-versions-'))
chmodSync(dataDir, 0o711)
const files = path.join(dataDir, 'postgres')
const backup = path.join(dataDir, 'backup')

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Starts the database, runs these statements and stops it. The rows of the last one. */
async function run(...statements: string[]): Promise<unknown[]> {
  const database = await startEmbeddedDatabase({ dataDir, isThrowaway: true })
  const client = new pg.Client({ connectionString: database.url })
  try {
    await client.connect()
    let rows: unknown[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
    await database.stop()
  }
}

test('after a restore no version of a row is taken for one from before it', async () => {
  await run('CREATE TABLE accounts (role text)', `INSERT INTO accounts VALUES ('client')`)
  execFileSync('cp', ['-a', files, backup])
  const change = (role: string) =>
    run(
      `UPDATE accounts SET role = '${role}'`,
      `SELECT xmin::text, ctid::text, ${versionOf('accounts')} AS version FROM accounts`,
    )
  const [before] = await change('admin')
  rmSync(files, { recursive: true })
  execFileSync('cp', ['-a', backup, files])
  const [after] = await change('client')
  // Postgres gave the same numbers to another change.
  const { version, ...numbers } = before as Record<string, string>
  expect(after).toMatchObject(numbers)
  expect(after).not.toMatchObject({ version })
})
