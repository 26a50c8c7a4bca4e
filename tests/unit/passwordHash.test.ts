import { expect, test } from '@jest/globals'
import { hashPassword, verifyPassword } from '../../src/adapters/passwords.ts'
import { cpuTimeOf } from '../support/cpuTimeOf.ts'

const password = 'correct horse battery 9'
/** Python's `hashlib.pbkdf2_hmac('sha256', password, salt, 600_000, 32)`. */
const stored = {
  salt: '5f0c'.repeat(16),
  hash: 'pbkdf2-sha256-v1:19ba2edc4240ce28ccc7b812bffc429facac12ef8c7f99335f24575c87a67452',
}

test('a password is checked by PBKDF2-SHA256 with 600,000 rounds', async () => {
  expect(await verifyPassword({ password, stored })).toBe(true)
  expect(await verifyPassword({ password: 'correct horse battery 8', stored })).toBe(false)
})

test('a hashed password passes the same check, with its own salt', async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
  expect(await verifyPassword({ password, stored: one })).toBe(true)
  expect(one.salt).not.toBe(other.salt)
  expect(one.hash).not.toBe(other.hash)
})

test.each([
  ['an address without an account', null],
  ['an account without a password', { hash: null, salt: null }],
  ['a hash in a form that nobody knows', { hash: 'plain', salt: 'salt' }],
])('%s costs as much as an account', async (_what, nothing) => {
  const known = await costOf(() => verifyPassword({ password, stored }))
  const unknown = await costOf(async () => expect(await verifyPassword({ password, stored: nothing })).toBe(false))
  expect(unknown).toBeGreaterThan(known / 2)
})

/** The least of three: others on the same core make work dearer, and never cheaper. */
async function costOf(work: () => unknown): Promise<number> {
  const costs: number[] = []
  for (let round = 0; round < 3; round += 1) costs.push(await cpuTimeOf(work))
  return Math.min(...costs)
}
