import { randomUUID } from 'node:crypto'
import { opendir, lstat, rm } from 'node:fs/promises'
import path from 'node:path'
import { missingIsUndefined } from './missingIsUndefined.ts'

const partName = /^\.part-(?:(?<name>.+)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a file is written until it is complete: beside `target`, under a name that no key can have. */
export function partOf(target: string): string {
  return path.join(path.dirname(target), `.part-${path.basename(target)}-${randomUUID()}`)
}

type RemoveUnfinishedFilesArgs = { root: string; prefix: string; before: Date; isDryRun: boolean }

/**
 * Deletes unfinished files under keys that begin with `prefix`, untouched since `before`. Returns how many there were.
 */
export async function removeUnfinishedFiles({
  root,
  prefix,
  before,
  isDryRun,
}: RemoveUnfinishedFilesArgs): Promise<number> {
  const slash = prefix.lastIndexOf('/')
  const pending = [slash === -1 ? '' : prefix.slice(0, slash)]
  let count = 0
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const directory = await missingIsUndefined(opendir(path.join(root, folder)))
    if (!directory) continue
    for await (const entry of directory) {
      const part = partName.exec(entry.name)
      const target = part ? (part.groups?.['name'] ?? '') : entry.name
      const key = folder === '' ? target : `${folder}/${target}`
      if (entry.isDirectory() && (key.startsWith(prefix) || prefix.startsWith(`${key}/`))) pending.push(key)
      if (!entry.isFile() || !part || !key.startsWith(prefix)) continue
      const file = path.join(root, folder, entry.name)
      const found = await missingIsUndefined(lstat(file))
      if (!found || found.mtime >= before) continue
      count += 1
      if (!isDryRun) await missingIsUndefined(rm(file))
    }
  }
  return count
}
