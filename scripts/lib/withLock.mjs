import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isOwnerAlive() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
