import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './root.mjs'

const lock = path.join(root, '.build', 'setup.lock')

/** Runs `work` while no other script of this folder installs or builds. The lock of a dead script does not count. */
export async function withLock(work) {
  mkdirSync(path.dirname(lock), { recursive: true })
  while (!taken()) {
    if (!isOwnerAlive()) rmSync(lock, { force: true })
    await sleep(300)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The lock appears with its owner in it: an empty one would look like that of a dead script. */
function taken() {
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A lock that was given back meanwhile is nobody's to remove: the next one may be there already. */
function isOwnerAlive() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT'
  }
}
