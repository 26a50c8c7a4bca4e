import type { ClientBase } from 'pg'
import { filePrefix, type BackupEnd } from '../../adapters/backup/backupFormat.ts'
import type { TarEntry } from '../../adapters/backup/writeTar.ts'
import { isPublicImage } from '../../adapters/storage/checkKey.ts'
import { storage } from '../../adapters/storage/storage.ts'
import type { StoredObject } from '../../adapters/storage/types.ts'
import { isStorageKey } from '../../domain/files/storageKeys.ts'
import { hasErrorCode } from '../../hasErrorCode.ts'
import { archiveKey } from './archiveKey.ts'

const batchSize = 500
const namedMissing = 100

/** Remembers, in Postgres, which files the rows of this snapshot have. */
export async function noteFiles(client: ClientBase): Promise<void> {
  // Of malware only the row is stored.
  await client.query(
    `CREATE TEMP TABLE backup_files AS SELECT path FROM project_files WHERE scan_status IS DISTINCT FROM 'infected'`,
  )
  await client.query('CREATE INDEX ON backup_files (path)')
}

type DumpFilesArgs = { client: ClientBase; summary: Pick<BackupEnd, 'files' | 'missing'> }

/** Every file of the platform as an entry. Fills the summary, also with what storage has lost. */
export async function* dumpFiles({ client, summary }: DumpFilesArgs): AsyncGenerator<TarEntry> {
  let found: string[] = []
  const note = async () => {
    await client.query('DELETE FROM backup_files WHERE path = ANY($1)', [found])
    found = []
  }
  for await (const { key } of ownObjects()) {
    const object = await openObject(key)
    if (!object) continue
    yield { name: filePrefix + archiveKey(key), sizeBytes: object.sizeBytes, body: object.stream }
    summary.files.count += 1
    summary.files.sizeBytes += object.sizeBytes
    if (found.push(key) === batchSize) await note()
  }
  await note()
  const { rows } = await client.query<{ path: string }>('SELECT path FROM backup_files ORDER BY path')
  summary.missing = { count: rows.length, paths: rows.slice(0, namedMissing).map(({ path }) => path) }
}

/** What is not the platform's in a bucket belongs to someone else. */
export async function* ownObjects(): AsyncGenerator<StoredObject> {
  for await (const object of storage.list({ prefix: '' }))
    if (isStorageKey(object.key) || isPublicImage(object.key)) yield object
}

/** Undefined for what was deleted since it was listed: the snapshot has no row of it, or it is counted as missing. */
async function openObject(key: string) {
  try {
    return await storage.read({ key })
  } catch (error) {
    if (hasErrorCode(error, 'not_found')) return undefined
    throw error
  }
}
