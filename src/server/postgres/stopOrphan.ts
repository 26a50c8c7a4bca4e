import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const fastShutdownMs = 15_000
const immediateShutdownMs = 5_000

/**
 * Ends the Postgres that a killed owner of this folder left running, and removes a lock whose process id was reused.
 * Only the owner of the data folder may call it.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const lock = path.join(folder, 'postmaster.pid')
  const pid = readPid(lock)
  if (pid === undefined || !isPostgresOf(pid, folder)) return rmSync(lock, { force: true })
  if (await ended({ pid, folder, signal: 'SIGINT', patienceMs: fastShutdownMs })) return
  if (await ended({ pid, folder, signal: 'SIGQUIT', patienceMs: immediateShutdownMs })) return
  throw new Error(`Postgres (process ${pid}) of a killed instance does not end. End it and start again.`)
}

function readPid(lock: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

type EndedArgs = { pid: number; folder: string; signal: NodeJS.Signals; patienceMs: number }

async function ended({ pid, folder, signal, patienceMs }: EndedArgs) {
  const giveUpAtMs = Date.now() + patienceMs
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended in the meantime; the loop notices.
  }
  while (isPostgresOf(pid, folder)) {
    if (Date.now() > giveUpAtMs) return false
    await sleep(50)
  }
  return true
}

/** Postgres' working directory is its data folder. Where that cannot be read, its command line must name the folder. */
function isPostgresOf(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return /postgres/.test(commandOf(pid)) && commandOf(pid).includes(folder)
  if (!read(`/proc/${pid}/cmdline`).includes('postgres')) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return read(`/proc/${pid}/cmdline`).includes(folder)
  }
}

function commandOf(pid: number): string {
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
