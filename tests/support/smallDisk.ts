import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type SmallDisk = {
  folder: string
  /** How it is made small: a file system of its own, or a limit on the files of a process where nobody may mount. */
  kind: 'tmpfs' | 'limit'
  /** To be called for each process that shall feel it. */
  limit: (pid: number) => void
  remove: () => void
}

/** A folder on which no more than `megabytes` have room. Throws where this machine allows neither way: no test passes for want of one. */
export function smallDisk({ megabytes }: { megabytes: number }): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
    return {
      folder,
      kind: 'tmpfs',
      limit: () => undefined,
      remove: () => {
        execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch {
    mkdirSync(folder, { recursive: true })
    return {
      folder,
      kind: 'limit',
      limit: (pid) => {
        execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${megabytes * 1024 * 1024}:`], { stdio: 'pipe' })
      },
      remove: () => rmSync(folder, { recursive: true, force: true }),
    }
  }
}
