import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasErrorCode } from '../hasErrorCode.ts'
import { StartError } from './StartError.ts'

/**
 * Makes this process the only owner of a data folder and returns what gives it back.
 * Throws a `StartError` while another process that is alive owns it; a dead owner's lock is taken over.
 */
export function lockDataDir(folder: string): () => void {
  const lock = path.join(folder, 'lock')
  const mine = path.join(folder, `.lock.${process.pid}.${randomBytes(6).toString('hex')}`)
  const claim = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) })
  try {
    writeFileSync(mine, claim, { mode: 0o600, flag: 'wx' })
    for (let attempt = 0; attempt < 5; attempt++) {
      if (linked(mine, lock)) return () => giveBack(lock, claim)
      removeStale(lock, `${mine}.stale`, folder)
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(
      `DATA_DIR (${folder}) cannot be written. Make it a folder that this user may write. ${String(error)}`,
    )
  } finally {
    rmSync(mine, { force: true })
  }
  throw inUse(folder, undefined)
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Moves a dead owner's lock away. A live lock that was moved in a race is put back. */
function removeStale(lock: string, aside: string, folder: string): void {
  const owner = read(lock)
  if (owner === undefined) return
  if (isAlive(owner)) throw inUse(folder, owner)
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved !== undefined && moved !== owner && isAlive(moved)) linked(aside, lock)
  rmSync(aside, { force: true })
}

function inUse(folder: string, owner: string | undefined): StartError {
  const pid = owner === undefined ? '' : ` by process ${parse(owner).pid}`
  return new StartError(
    `The data folder ${folder} is in use${pid}. Stop that instance first, or give this one its own DATA_DIR.`,
  )
}

function giveBack(lock: string, claim: string): void {
  if (read(lock) === claim) rmSync(lock, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** A process with the owner's number that started at another time is not the owner. */
function isAlive(owner: string): boolean {
  const { pid, startedAt } = parse(owner)
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!hasErrorCode(error, 'EPERM')) return false
  }
  return startedAt === undefined || startedAt === processStart(pid)
}

function parse(owner: string): { pid: number; startedAt: string | undefined } {
  try {
    const { pid, startedAt } = JSON.parse(owner)
    return { pid: Number(pid), startedAt: typeof startedAt === 'string' ? startedAt : undefined }
  } catch {
    return { pid: 0, startedAt: undefined }
  }
}

/** The boot id and clock tick at which a process started; undefined without /proc. */
function processStart(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim()
  const tick = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return tick === undefined ? undefined : `${boot ?? ''}/${tick}`
}
