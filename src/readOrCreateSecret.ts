import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { hasErrorCode } from './hasErrorCode.ts'

const smallestSecretLength = 32

/**
 * The secret called `name`, made at first use and the same ever after. The file is 0600 in a 0700 folder and appears
 * whole or not at all; of processes that make it at once one wins and all return the winner's.
 */
export function readOrCreateSecret({ folder, name }: { folder: string; name: string }): string {
  const file = path.join(folder, name)
  const kept = readSecret(file)
  if (kept !== undefined) return kept
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = path.join(folder, `.${name}.${process.pid}.${randomBytes(6).toString('hex')}`)
  try {
    writeDurably(draft, randomBytes(32).toString('base64url'))
    linkUnlessThere(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  const made = readSecret(file)
  if (made === undefined) throw new Error(`${file} vanished while it was being made.`)
  return made
}

function readSecret(file: string): string | undefined {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw error
  }
  if (secret.length < smallestSecretLength) throw new Error(`${file} is damaged. Restore it from your backup.`)
  return secret
}

function writeDurably(file: string, content: string): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeSync(descriptor, content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** `link` never replaces: the second of two processes gets EEXIST and uses the first one's file. */
function linkUnlessThere(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error
  }
}
