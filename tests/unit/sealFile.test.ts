import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { keyIdOfFile, makePersonKey, openSealedFile, sealFile } from '../../src/adapters/vault/sealFile.ts'
import { codeOf } from '../support/codeOf.ts'

const key = makePersonKey({ user: 'the person' })
const context = 'identity_front:identity/front_id/1.jpg'
const plain = Buffer.from('the bytes of an identity card')

test('bytes of any length sealed for a person open again', () => {
  for (const bytes of [Buffer.alloc(0), plain, randomBytes(10 * 1024 * 1024)]) {
    expect(openSealedFile({ sealed: sealFile({ plain: bytes, key, context }), key, context }).equals(bytes)).toBe(true)
  }
})

test('a sealed file names its key and shows nothing else, and the same bytes are never sealed alike', () => {
  const first = sealFile({ plain, key, context })
  const second = sealFile({ plain, key, context })
  expect(keyIdOfFile(first)).toBe(key.id)
  expect(first.includes(plain) || first.includes('identity') || first.includes(key.bytes)).toBe(false)
  expect(first.subarray(17).equals(second.subarray(17))).toBe(false)
})

test('one changed bit anywhere, and it does not open', async () => {
  const sealed = sealFile({ plain, key, context })
  for (let at = 0; at < sealed.byteLength; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await codeOf(() => openSealedFile({ sealed: changed, key, context }))).toBe('internal_error')
  }
})

test('it opens with its own key, for its own person and at its own place only', async () => {
  const sealed = sealFile({ plain, key, context })
  const others = [
    { key: makePersonKey({ user: key.user }), context },
    { key: { ...key, bytes: randomBytes(32) }, context },
    { key: { ...key, user: 'another person' }, context },
    { key, context: context.replace('front', 'back') },
    { key, context: '' },
  ]
  for (const other of others) {
    expect(await codeOf(() => openSealedFile({ sealed, ...other }))).toBe('internal_error')
  }
})

test('parts of two sealed files do not make a third', async () => {
  const first = sealFile({ plain, key, context })
  const second = sealFile({ plain, key, context })
  const mixed = Buffer.concat([first.subarray(0, 77), second.subarray(77)])
  expect(await codeOf(() => openSealedFile({ sealed: mixed, key, context }))).toBe('internal_error')
})

test('what was never sealed so names no key', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([2]), plain, Buffer.alloc(200, 1), Buffer.alloc(104, 2)]) {
    expect(keyIdOfFile(bytes)).toBe(null)
  }
})
