import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'

export const TEMP_PREFIX = 'upload-'

/** A fresh folder that only this process's user can enter. `remove` deletes it with all that is in it, and may be called again. */
export async function createTempFolder(root: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = path.join(root, `${TEMP_PREFIX}${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
