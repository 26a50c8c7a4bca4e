import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../../env.ts'
import { now } from '../clock.ts'
import { TEMP_PREFIX } from './createTempFolder.ts'

/**
 * Removes what a killed process left of its uploads, identity images among them. For the start and once in a while; an upload
 * that is younger than `olderThanMs` may be another replica's and stays. Answers how many were removed.
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
    if (!found || now().getTime() - found.mtimeMs < olderThanMs) continue
    await rm(folder, { recursive: true, force: true })
    removedCount += 1
  }
  return removedCount
}
