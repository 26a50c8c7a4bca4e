import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import type { BackupEnd, BackupHead, BackupKeys } from '../../adapters/backup/backupFormat.ts'
import { BackupError } from '../../adapters/backup/BackupError.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { env } from '../../env.ts'
import { lockDataDir } from '../lockDataDir.ts'
import { openDatabase } from '../openDatabase.ts'
import { storageKey } from './archiveKey.ts'
import { createLoader } from './createLoader.ts'
import { readBackup } from './readBackup.ts'
import {
  checkSecrets,
  emptyTarget,
  isRestored,
  previousKeysHint,
  requireEmpty,
  writeAuditHeads,
  writeKeys,
} from './restoreTarget.ts'
import { beginRestore, endRestore, readUnfinished } from './unfinishedRestore.ts'

export type Restored = { head: BackupHead; end: BackupEnd; hint: string | undefined }
type RestoreBackupArgs = { file: string; key: string | undefined }

/**
 * Restores a backup into an empty database, folder or bucket. The whole backup is checked before anything is written,
 * and again while it is; what fails leaves the target empty. Killed in between, it is run again.
 */
export async function restoreBackup({ file, key }: RestoreBackupArgs): Promise<Restored> {
  const { dataDir } = env
  const unfinished = readUnfinished(dataDir)
  if (unfinished === undefined) await requireEmpty()
  const { head, keys, end } = await checkBackup({ file, key })
  checkSecrets(keys)
  if (unfinished !== undefined && unfinished !== head.id)
    throw new BackupError(`A restore of another backup into ${dataDir} was interrupted. Restore into a new DATA_DIR.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  if (!(unfinished !== undefined && (await isRestored(head.id)))) {
    const release = lockDataDir(dataDir)
    beginRestore({ dataDir, backupId: head.id })
    await emptyTarget()
    // The embedded database takes the lock itself.
    if (env.databaseIsEmbedded) release()
    try {
      await load({ file, key, head })
    } catch (error) {
      await emptyTarget()
      endRestore(dataDir)
      throw error
    } finally {
      release()
    }
  }
  const hint = keys && previousKeysHint(keys)
  endRestore(dataDir)
  return { head, end, hint }
}

type Checked = Omit<Restored, 'hint'> & { keys: BackupKeys | undefined }

async function checkBackup({ file, key }: RestoreBackupArgs): Promise<Checked> {
  let head: BackupHead | undefined
  let keys: BackupKeys | undefined
  const end = await readBackup({
    file,
    key,
    visitor: { onHead: async (found) => void (head = found), onKeys: async (found) => void (keys = found) },
  })
  if (!head) throw new BackupError('The backup is incomplete: it does not say what it is.')
  return { head, keys, end }
}

async function load({ file, key, head }: RestoreBackupArgs & { head: BackupHead }): Promise<void> {
  const database = await openDatabase({ onLost: () => undefined })
  const client = new pg.Client({ connectionString: env.databaseUrl ?? '', application_name: 'alphazee restore' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const loader = createLoader({ client, head })
    await loader.prepare()
    const visitor = {
      onKeys: async (keys: BackupKeys) => writeKeys(keys),
      onAuditHeads: async (bytes: Buffer) => writeAuditHeads(bytes),
      onRows: loader.rows,
      onFile: storeFile,
    }
    await readBackup({ file, key, visitor })
    await loader.finish()
  } finally {
    await client.end().catch(() => undefined)
    await database.close()
  }
}

const imageTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

type StoreFileArgs = { name: string; sizeBytes: number; body: AsyncIterable<Buffer> }

/** The platform takes types from its registry; of the company's images a bucket tells them. */
async function storeFile({ name, sizeBytes, body }: StoreFileArgs): Promise<void> {
  const contentType = imageTypes[path.extname(name).toLowerCase()] ?? 'application/octet-stream'
  const stream = Readable.from(body, { objectMode: false })
  await storage.put({ key: storageKey(name), body: stream, contentType, sizeBytes })
}
