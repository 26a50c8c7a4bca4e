import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { startEmbeddedDatabase } from '../../src/server/startEmbeddedDatabase.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-socket-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The address that a connection came to: none on a Unix socket (PostgreSQL manual, 9.27). */
async function addressOf(dataDir: string): Promise<string | null> {
  const database = await startEmbeddedDatabase({ dataDir, isThrowaway: true })
  const client = new pg.Client({ connectionString: database.url })
  try {
    await client.connect()
    return (await client.query('SELECT host(inet_server_addr()) AS address')).rows[0].address
  } finally {
    await client.end()
    await database.stop()
  }
}

test('the embedded database is reached on a socket in a folder that nobody else may enter', async () => {
  const dataDir = path.join(folder, 'data')
  expect(await addressOf(dataDir)).toBeNull()
  expect(statSync(path.join(dataDir, 'postgres.socket')).mode & 0o077).toBe(0)
})

test('in a folder whose path is longer than the address of a socket it is reached on 127.0.0.1', async () => {
  const dataDir = path.join(folder, 'long'.repeat(30))
  mkdirSync(dataDir)
  expect(await addressOf(dataDir)).toBe('127.0.0.1')
})
