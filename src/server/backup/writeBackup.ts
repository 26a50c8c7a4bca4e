import { randomUUID } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { encryptAge, readAgeKey } from '../../adapters/backup/age.ts'
import {
  auditHeadsName,
  backupFormat,
  endName,
  headName,
  keysName,
  type BackupEnd,
  type BackupHead,
  type BackupKeys,
} from '../../adapters/backup/backupFormat.ts'
import { BackupError } from '../../adapters/backup/BackupError.ts'
import { writeTar, type TarEntry } from '../../adapters/backup/writeTar.ts'
import { holdBackup } from '../../adapters/database/backupHold.ts'
import { quoteTable } from '../../adapters/database/tableNames.ts'
import { headsFile } from '../../adapters/heads/headsFile.ts'
import { env } from '../../env.ts'
import { hasErrorCode } from '../../hasErrorCode.ts'
import {
  describeTables,
  listTables,
  readAlike,
  readMigrations,
  readQueueSchema,
  readSequences,
} from './describeDatabase.ts'
import { dumpFiles, noteFiles } from './dumpFiles.ts'
import { dumpTables } from './dumpTables.ts'

type WriteBackupArgs = { databaseUrl: string; file: string; key: string | undefined; hasKeys: boolean }

/**
 * Writes a backup of the running platform: the database as of one moment, and every file that it has then. The file
 * appears whole or not at all, and only this user can read it.
 */
export async function writeBackup({ databaseUrl, file, key, hasKeys }: WriteBackupArgs): Promise<BackupEnd> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'alphazee backup' })
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`)
  const end: BackupEnd = { tables: {}, files: { count: 0, sizeBytes: 0 }, missing: { count: 0, paths: [] } }
  const ageKey = key === undefined ? undefined : readAgeKey(key)
  await client.connect()
  try {
    await readAlike(client)
    if (!(await holdBackup(client))) throw new BackupError('Another backup of this platform is being made.')
    const archive = Readable.from(writeTar(entriesOf({ client, end, hasKeys })), { objectMode: false })
    const out = createWriteStream(part, { mode: 0o600, flags: 'w', flush: true })
    const zip = createGzip({ level: 1 })
    if (ageKey) await pipeline(archive, zip, (plain: AsyncIterable<Buffer>) => encryptAge({ plain, key: ageKey }), out)
    else await pipeline(archive, zip, out)
    await rename(part, file)
    await syncFolder(path.dirname(file))
    return end
  } finally {
    await rm(part, { force: true })
    await client.end()
  }
}

type EntriesOfArgs = { client: pg.Client; end: BackupEnd; hasKeys: boolean }

async function* entriesOf({ client, end, hasKeys }: EntriesOfArgs): AsyncGenerator<TarEntry> {
  // Before the snapshot: no head may be of a later log than the one in the backup.
  const heads = await readIfThere(headsFile())
  // Locked before the snapshot is taken, as pg_dump does: no migration changes a table under it.
  const tables = (await listTables(client)).map(quoteTable)
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
  await client.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS SHARE MODE`)
  const head = await describe(client)
  await noteFiles(client)
  yield { name: headName, body: JSON.stringify(head) }
  if (hasKeys) yield { name: keysName, body: JSON.stringify(keysOf()) }
  if (heads) yield { name: auditHeadsName, body: heads }
  yield* dumpTables({ client, tables: head.tables, summary: end.tables })
  await client.query('COMMIT')
  yield* dumpFiles({ client, summary: end })
  yield { name: endName, body: JSON.stringify(end) }
}

async function describe(client: pg.Client): Promise<BackupHead> {
  return {
    format: backupFormat,
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    platform: platformVersion(),
    migrations: await readMigrations(client),
    queueSchema: await readQueueSchema(client),
    tables: await describeTables(client),
    sequences: await readSequences(client),
  }
}

function platformVersion(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return version
}

function keysOf(): BackupKeys {
  const { secretKey, identityMasterKey, identityMasterKeysPrevious } = env
  return { secretKey, identityMasterKey, identityMasterKeysPrevious }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}
