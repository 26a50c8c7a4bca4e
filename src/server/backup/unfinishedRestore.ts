import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasErrorCode } from '../../hasErrorCode.ts'
import { StartError } from '../StartError.ts'

// A file that lies in a data folder while a backup is restored into it.
const fileIn = (dataDir: string) => path.join(dataDir, 'restore-unfinished')

/** The id of the backup whose restore was interrupted. */
export function readUnfinished(dataDir: string): string | undefined {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim()
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw error
  }
}

export function beginRestore({ dataDir, backupId }: { dataDir: string; backupId: string }): void {
  writeFileSync(fileIn(dataDir), `${backupId}\n`, { mode: 0o600, flush: true })
}

export function endRestore(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

/** Half a restore is no platform. */
export function refuseUnfinished(dataDir: string): void {
  if (readUnfinished(dataDir) === undefined) return
  throw new StartError(
    `A restore into ${dataDir} was interrupted. Run it again with the same file: npm run restore -- <file>`,
  )
}
