import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { heavyAtOnce } from './heavyAtOnce.ts'

const iterations = 600_000
const keyBytes = 32
const prefix = 'pbkdf2-sha256-v1:'
const derive = promisify(pbkdf2)

let taken = 0
const waiting: (() => void)[] = []

/** The salted hash of a password, in Payload's own format: PBKDF2-SHA256 with 600,000 iterations (OWASP 2023). */
export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex')
  const key = await inTurn(() => derive(password, salt, iterations, keyBytes, 'sha256'))
  return { hash: `${prefix}${key.toString('hex')}`, salt }
}

type VerifyPasswordArgs = {
  password: string
  stored: { hash?: string | null | undefined; salt?: string | null | undefined } | null
}

/**
 * Whether the password matches. Takes the same time when nothing is stored, so that nobody learns which addresses
 * exist.
 */
export async function verifyPassword({ password, stored }: VerifyPasswordArgs): Promise<boolean> {
  const isComparable = Boolean(stored?.hash?.startsWith(prefix) && stored.salt)
  const salt = isComparable ? (stored?.salt ?? '') : 'no such account'
  const key = await inTurn(() => derive(password, salt, iterations, keyBytes, 'sha256'))
  if (!isComparable) return false
  const expected = Buffer.from((stored?.hash ?? '').slice(prefix.length), 'hex')
  return expected.length === key.length && timingSafeEqual(expected, key)
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (taken >= heavyAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else taken += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
}
