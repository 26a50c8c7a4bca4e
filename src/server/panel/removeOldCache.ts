import { randomUUID } from 'node:crypto'
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { hasErrorCode } from '../../hasErrorCode.ts'

const swept = 'swept-'

/**
 * Removes from Next's cache what has not changed since `before`: a version of the compiler's cache or an entry of
 * another kind, always whole. It is moved away first, so that a kill leaves nothing half; the next call removes the
 * rest. Returns how many.
 */
export async function removeOldCache({ folder, before }: { folder: string; before: Date }): Promise<number> {
  let removed = 0
  for (const kind of await namesIn(folder)) {
    if (kind.startsWith(swept)) {
      await rm(path.join(folder, kind), { recursive: true, force: true })
      continue
    }
    for (const name of await namesIn(path.join(folder, kind))) {
      const entry = path.join(folder, kind, name)
      if ((await lastChange(entry)) >= before.getTime()) continue
      const away = path.join(folder, `${swept}${randomUUID()}`)
      await rename(entry, away)
      await rm(away, { recursive: true, force: true })
      removed += 1
    }
  }
  return removed
}

/** None where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR')) return []
    throw error
  }
}

/** Of the newest file in it, in milliseconds. A folder counts too: files that are gone were in it until then. */
async function lastChange(entry: string): Promise<number> {
  const found = await lstat(entry)
  let last = found.mtimeMs
  for (const name of found.isDirectory() ? await namesIn(entry) : [])
    last = Math.max(last, await lastChange(path.join(entry, name)))
  return last
}
