import { lstat, opendir, rm } from 'node:fs/promises'
import path from 'node:path'
import { hasErrorCode } from '../../hasErrorCode.ts'

/** As `fileTransport` names them, finished or not. */
const isMail = /^\d{8}T\d{9}Z-[\w-]+-[0-9a-f]{8}\.eml(?:\.part)?$/

/** Removes the mails in a folder that were written before `before`, and nothing else. Returns how many. */
export async function removeOldMails({ directory, before }: { directory: string; before: Date }): Promise<number> {
  let removed = 0
  try {
    for await (const { name } of await opendir(directory)) {
      if (!isMail.test(name)) continue
      const file = path.join(directory, name)
      const found = await lstat(file).catch(() => undefined)
      if (!found?.isFile() || found.mtime >= before) continue
      await rm(file, { force: true })
      removed += 1
    }
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error
  }
  return removed
}
