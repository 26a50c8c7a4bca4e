import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { createVault } from '../../src/adapters/vault/createVault.ts'
import { codeOf } from '../support/codeOf.ts'

const masterKey = 'a master key of at least thirty-two characters'
const vault = createVault({ masterKey })
const context = 'identity_front:user:identity/front_id/1.jpg'
const plain = Buffer.from('the bytes of an identity card')

test('sealed bytes of any length open again', () => {
  for (const bytes of [Buffer.alloc(0), plain, randomBytes(10 * 1024 * 1024)]) {
    expect(vault.openBytes({ sealed: vault.sealBytes({ plain: bytes, context }), context }).equals(bytes)).toBe(true)
  }
  expect(vault.openText({ sealed: vault.sealText({ plain: 'Schlüssel 🔑', context }), context })).toBe('Schlüssel 🔑')
})

test('a part of a larger buffer opens as well', () => {
  const sealed = vault.sealBytes({ plain, context })
  const within = Buffer.concat([randomBytes(7), sealed, randomBytes(7)]).subarray(7, 7 + sealed.byteLength)
  expect(vault.openBytes({ sealed: new Uint8Array(within), context }).equals(plain)).toBe(true)
  expect(vault.openBytes({ sealed: within, context }).equals(plain)).toBe(true)
})

test('nothing of it can be read, and the same bytes are never sealed alike', () => {
  const first = vault.sealBytes({ plain, context })
  const second = vault.sealBytes({ plain, context })
  expect(first.includes(plain) || first.includes('identity')).toBe(false)
  expect(first.subarray(9).equals(second.subarray(9))).toBe(false)
})

test('one changed bit anywhere, and it does not open', async () => {
  const sealed = vault.sealBytes({ plain, context })
  for (let at = 0; at < sealed.byteLength; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await codeOf(() => vault.openBytes({ sealed: changed, context }))).toBe('internal_error')
  }
})

test('cut off or lengthened it does not open', async () => {
  const sealed = vault.sealBytes({ plain, context })
  for (const length of [0, 1, 8, 50, 112, sealed.byteLength - 1]) {
    expect(await codeOf(() => vault.openBytes({ sealed: sealed.subarray(0, length), context }))).toBe('internal_error')
  }
  const longer = Buffer.concat([sealed, Buffer.from([0])])
  expect(await codeOf(() => vault.openBytes({ sealed: longer, context }))).toBe('internal_error')
})

test('it opens under its own context only', async () => {
  const sealed = vault.sealBytes({ plain, context })
  const others = ['', context.replace('front', 'back'), `${context} `, context.replace('user', 'other')]
  for (const other of others) {
    expect(await codeOf(() => vault.openBytes({ sealed, context: other }))).toBe('internal_error')
  }
})

test('parts of two sealed files do not make a third', async () => {
  const first = vault.sealBytes({ plain, context })
  const second = vault.sealBytes({ plain, context })
  const mixed = Buffer.concat([first.subarray(0, 85), second.subarray(85)])
  expect(await codeOf(() => vault.openBytes({ sealed: mixed, context }))).toBe('internal_error')
})

test('another master key does not open it, and after a rotation the old key still does', async () => {
  const sealed = vault.sealText({ plain: 'secret', context })
  const stranger = createVault({ masterKey: 'quite another key, thirty-two characters' })
  expect(await codeOf(() => stranger.openText({ sealed, context }))).toBe('internal_error')
  const rotated = createVault({ masterKey: 'a new master key, thirty-two characters', previousKeys: [masterKey] })
  expect(rotated.openText({ sealed, context })).toBe('secret')
  expect(await codeOf(() => vault.openText({ sealed: rotated.sealText({ plain: 'x', context }), context }))).toBe(
    'internal_error',
  )
})

test('what was never sealed does not open', async () => {
  expect(await codeOf(() => vault.openBytes({ sealed: randomBytes(500), context }))).toBe('internal_error')
  expect(await codeOf(() => vault.openText({ sealed: 'not base64 at all', context }))).toBe('internal_error')
})

test('the error says why to the log and nothing to the client', () => {
  try {
    // One of 256 random beginnings is that of a sealed text.
    vault.openBytes({ sealed: Buffer.concat([Buffer.from([0]), randomBytes(499)]), context })
  } catch (error) {
    expect(error).toMatchObject({ data: {}, cause: { message: expect.stringContaining('not sealed here') } })
    return
  }
  throw new Error('It opened.')
})
