import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { BackupKeys } from '../../adapters/backup/backupFormat.ts'
import { BackupError } from '../../adapters/backup/BackupError.ts'
import { headsFile } from '../../adapters/heads/headsFile.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { env } from '../../env.ts'
import { stopOrphan } from '../postgres/stopOrphan.ts'
import { reachDatabase } from '../reachDatabase.ts'
import { restoredFrom } from '../restoredFrom.ts'
import { notEmpty } from './createLoader.ts'
import { listTables } from './describeDatabase.ts'
import { ownObjects } from './dumpFiles.ts'

const keysFolder = path.join(env.dataDir, 'keys')
const clusterFolder = path.join(env.dataDir, 'postgres')
const secretFiles = { secretKey: 'secret-key', identityMasterKey: 'identity-master-key' } as const
const ownFolders = ['avatars/', 'contracts/', 'general/', 'identity/', 'invoices/', 'media/', 'projects/', 'public/']
const variables = { secretKey: 'SECRET_KEY', identityMasterKey: 'IDENTITY_MASTER_KEY' } as const

/** Refuses a target in which there is anything of a platform. */
export async function requireEmpty(): Promise<void> {
  if (env.databaseIsEmbedded && existsSync(clusterFolder)) throw new BackupError(notEmpty)
  for (const file of [headsFile(), ...Object.values(secretFiles).map((name) => path.join(keysFolder, name))])
    if (existsSync(file)) throw new BackupError(`${file} is there already. Restore into a new DATA_DIR.`)
  for await (const { key } of ownObjects())
    throw new BackupError(`Storage is not empty: it has ${key}. Restore into a new MEDIA_DIR, or an empty bucket.`)
  if (!env.databaseIsEmbedded) await requireEmptyDatabase(env.databaseUrl ?? '')
}

async function requireEmptyDatabase(url: string): Promise<void> {
  await reachDatabase({ url })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if ((await listTables(client)).length > 0) throw new BackupError(notEmpty)
  } finally {
    await client.end()
  }
}

/** Removes what a restore wrote beside the database at `DATABASE_URL`, where nothing stays of what did not commit. */
export async function emptyTarget(): Promise<void> {
  for await (const { key } of ownObjects()) await storage.remove({ key })
  const before = new Date(Date.now() + 1000)
  for (const prefix of ownFolders) await storage.removeUnfinished({ prefix, before })
  for (const name of Object.values(secretFiles)) rmSync(path.join(keysFolder, name), { force: true })
  rmSync(headsFile(), { force: true })
  if (!env.databaseIsEmbedded || !existsSync(clusterFolder)) return
  // A killed restore leaves its Postgres running.
  await stopOrphan(realpathSync(clusterFolder))
  rmSync(clusterFolder, { recursive: true, force: true })
}

/** What the environment gives has to be what the rows and files of the backup were made with. */
export function checkSecrets(keys: BackupKeys | undefined): void {
  for (const name of ['secretKey', 'identityMasterKey'] as const) {
    const given = env.givenSecrets[name]
    if (!keys && given === undefined)
      throw new BackupError(`This backup was made without keys. Set ${variables[name]} to that of its platform.`)
    if (keys && given !== undefined && given !== keys[name])
      throw new BackupError(
        `${variables[name]} is not the one of this backup. Set that one (it is in keys.json of the backup), or remove it.`,
      )
  }
}

/** For a data folder. The environment's secrets are the environment's. */
export function writeKeys(keys: BackupKeys): void {
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 })
  for (const name of ['secretKey', 'identityMasterKey'] as const) {
    if (env.givenSecrets[name] !== undefined) continue
    writeFileSync(path.join(keysFolder, secretFiles[name]), keys[name], { mode: 0o600, flush: true })
  }
}

export function writeAuditHeads(bytes: Buffer): void {
  writeFileSync(headsFile(), bytes, { mode: 0o600, flush: true })
}

/** Whether the database at `DATABASE_URL` is already the copy of this backup: the restore ended just before its end. */
export async function isRestored(backupId: string): Promise<boolean> {
  if (env.databaseIsEmbedded) return false
  return (await restoredFrom({ url: env.databaseUrl ?? '' })) === backupId
}

/** Keys that only the environment can give are put where the operator finds them. */
export function previousKeysHint({ identityMasterKeysPrevious }: BackupKeys): string | undefined {
  const missing = identityMasterKeysPrevious.filter((key) => !env.identityMasterKeysPrevious.includes(key))
  if (missing.length === 0) return undefined
  const file = path.join(keysFolder, 'identity-master-keys-previous')
  writeFileSync(file, missing.join(','), { mode: 0o600, flush: true })
  return `Set IDENTITY_MASTER_KEYS_PREVIOUS before the start, as it was: its value is in ${file}.`
}
