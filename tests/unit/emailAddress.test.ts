import { expect, test } from '@jest/globals'
import { isEmail, normalizeEmail } from '../../src/domain/accounts/emailAddress.ts'
import { effortOf } from '../support/effortOf.ts'

test('an address has one spelling', () => {
  expect(normalizeEmail('  Aisha@Example.COM\n')).toBe('aisha@example.com')
  expect(normalizeEmail('cafe\u0301@example.com')).toBe('caf\u00e9@example.com')
  // the Kelvin sign is a K
  expect(normalizeEmail('mi\u212ae@example.com')).toBe('mike@example.com')
  expect(normalizeEmail(normalizeEmail(' A@B.om '))).toBe('a@b.om')
})

test.each([
  ['a@b.om'],
  ['aisha.al-balushi+work@mail.example.co.uk'],
  ["o'brien@example.com"],
  ['user_1@xn--mgb9awbf.example'],
  [`${'a'.repeat(64)}@example.com`],
  ['1@2.example3'],
])('%p is an address', (email) => {
  expect(isEmail(email)).toBe(true)
})

test.each([
  [''],
  ['a'],
  ['@example.com'],
  ['a@'],
  ['a@localhost'],
  ['a@b..om'],
  ['a@.om'],
  ['a@b.om.'],
  ['.a@b.om'],
  ['a.@b.om'],
  ['a..b@c.om'],
  ['a@-b.om'],
  ['a@b-.om'],
  ['a@127.0.0.1'],
  ['a@[127.0.0.1]'],
  ['"a b"@c.om'],
  ['a b@c.om'],
  ['a@b@c.om'],
  ['a@b.om\r\nBcc: c@d.om'],
  ['a@b.om\n'],
  ['a@b.om,c@d.om'],
  ['A <a@b.om>'],
  ['a(b)@c.om'],
  ['A@b.om'],
  ['عائشة@example.com'],
  ['a@عمان.example'],
  ['a\u0000@b.om'],
  [`${'a'.repeat(65)}@example.com`],
  [`a@${'b'.repeat(64)}.om`],
  [`a@${'b.'.repeat(127)}om`],
])('%p is refused as an address', (email) => {
  expect(isEmail(email)).toBe(false)
})

test('a hostile address is answered at once', async () => {
  const effort = await effortOf(() => {
    isEmail(`${'a.'.repeat(50_000)}@${'a-'.repeat(50_000)}`)
    for (let run = 0; run < 1_000; run += 1) isEmail(`${'a.'.repeat(31)}!@${'a-'.repeat(90)}`)
  })
  expect(effort).toBeLessThan(5)
})
