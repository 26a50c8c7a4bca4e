import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../../env.ts'
import { now } from '../now.ts'
import { TEMP_PREFIX } from './createTempFolder.ts'
import { ownerIsDead } from './tempOwner.ts'

const dayMs = 24 * 60 * 60 * 1000
const uuidAtEnd = /-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Removes uploads that a killed process left behind; runs at the start and regularly. Uploads of a running process stay
 * for a day, ones that may belong to another machine for `olderThanMs`. Returns how many were removed.
 */
export async function removeStaleUploads({
  olderThanMs = 60 * 60 * 1000,
  tempRoot = path.join(env.dataDir, 'tmp'),
}: { olderThanMs?: number; tempRoot?: string } = {}): Promise<number> {
  const names = await readdir(tempRoot).catch(() => [])
  let removedCount = 0
  for (const name of names.filter((each) => each.startsWith(TEMP_PREFIX))) {
    const folder = path.join(tempRoot, name)
    const found = await stat(folder).catch(() => undefined)
    if (!found) continue
    const isDead = ownerIsDead(name.slice(TEMP_PREFIX.length).replace(uuidAtEnd, ''))
    const ageMs = now().getTime() - found.mtimeMs
    if (isDead === undefined ? ageMs < olderThanMs : !isDead && ageMs < dayMs) continue
    await rm(folder, { recursive: true, force: true })
    removedCount += 1
  }
  return removedCount
}
