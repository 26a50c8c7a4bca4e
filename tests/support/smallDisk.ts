import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type SmallDisk = {
  folder: string
  /** How it is made small: a separate file system, or a limit on a process' files if mounting is not allowed. */
  kind: 'tmpfs' | 'limit'
  /** To be called for each process that shall feel it. */
  limit: (pid: number) => void
  remove: () => void
}

/** A folder with room for `megabytes`. Throws if this machine cannot make one, so that no test passes without it. */
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
