import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '../../errors.ts'
import { logger } from '../logger.ts'
import { ownerTag } from './tempOwner.ts'

export const TEMP_PREFIX = 'upload-'

/**
 * A fresh folder that only this process's user can enter, named after this process; `unavailable` if the disk is full.
 * `remove` deletes it with its content, may be called again and never throws: an upload that succeeded must not fail
 * because its folder cannot be deleted, and `removeStaleUploads` tries again.
 */
export async function createTempFolder(root: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = path.join(root, `${TEMP_PREFIX}${ownerTag}-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (err) {
    const failure = fail('unavailable')
    failure.cause = err
    throw failure
  }
  const remove = () =>
    rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch((err: unknown) =>
      logger.warn({ err }, 'what was received of an upload is left to be removed later'),
    )
  return { path: folder, remove }
}
