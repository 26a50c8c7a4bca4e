import { expect, test } from '@jest/globals'
import { createHmac } from 'node:crypto'
import { jwtVerify, SignJWT, UnsecuredJWT } from 'jose'
import { readJwt, signJwt } from '../../src/lib/jwt.ts'

const key = 'h8Xr2mPq7vTz4kWn9cLs5bYd1gFj6aUe3oRi'
const nowMs = 1_795_000_000_000
const now = nowMs / 1000
const bytes = new TextEncoder().encode(key)

type Made = { claims?: Record<string, unknown>; header?: Record<string, unknown>; secret?: Uint8Array }

function made({ claims = { exp: now + 60 }, header = {}, secret = bytes }: Made = {}): Promise<string> {
  return new SignJWT({ id: 'Ä', ...claims }).setProtectedHeader({ alg: 'HS256', ...header }).sign(secret)
}

/** What the library of the standard's author says. */
async function judged(token: string): Promise<unknown> {
  try {
    return (await jwtVerify(token, bytes, { algorithms: ['HS256'], currentDate: new Date(nowMs) })).payload
  } catch {
    return null
  }
}

test('another implementation reads what is signed', async () => {
  const claims = { id: 'Ä😀', sid: 'x', iat: now, exp: now + 900 }
  expect(await judged(signJwt({ claims, key }))).toEqual(claims)
})

test.each([
  ['a good token', () => made()],
  ['a token with a type', () => made({ header: { typ: 'JWT' } })],
  ['no expiry', () => made({ claims: {} })],
  ['valid until the next second', () => made({ claims: { exp: now + 1 } })],
  ['valid from now', () => made({ claims: { nbf: now } })],
  ['issued in the future', () => made({ claims: { iat: now + 5000 } })],
])('%s is read as the standard has it', async (_name, make) => {
  const token = await make()
  const expected = await judged(token)
  expect(expected).toMatchObject({ id: 'Ä' })
  expect(readJwt({ token, key, nowMs })).toEqual(expected)
})

test.each([
  ['expired now', () => made({ claims: { exp: now } })],
  ['expired', () => made({ claims: { exp: now - 1 } })],
  ['not valid yet', () => made({ claims: { nbf: now + 1, exp: now + 60 } })],
  ['an expiry that is no number', () => made({ claims: { exp: `${now + 60}` } })],
  ['a start that is no number', () => made({ claims: { nbf: 'x' } })],
  ['an issue time that is no number', () => made({ claims: { iat: null } })],
  ['another key', () => made({ secret: new TextEncoder().encode(`${key}x`) })],
  ['another algorithm with the same key', () => made({ header: { alg: 'HS512' } })],
  ['no signature', async () => new UnsecuredJWT({ id: 'Ä', exp: now + 60 }).encode()],
  ['a removed signature', async () => (await made()).replace(/[^.]*$/, '')],
  ['other claims under the signature', async () => (await made()).replace(/\.[^.]*\./, `.${part({ id: 'B' })}.`)],
  ['a header that says none', async () => (await made()).replace(/^[^.]*/, part({ alg: 'none' }))],
  ['claims that are no object', async () => signedText({ body: Buffer.from('["id"]').toString('base64url') })],
  ['claims that are no JSON', async () => signedText({ body: Buffer.from('{').toString('base64url') })],
  ['a demand that nobody knows', async () => signedText({ head: part({ alg: 'HS256', crit: ['x'], x: 1 }) })],
  ['too many parts', async () => `${await made()}.x`],
  ['one part', async () => 'abc'],
  ['nothing', async () => ''],
])('%s is refused, as the standard has it', async (_name, make) => {
  const token = await make()
  expect(await judged(token)).toBeNull()
  expect(readJwt({ token, key, nowMs })).toBeNull()
})

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Signed with the right key, whatever it says. */
function signedText({ head = part({ alg: 'HS256' }), body = part({ id: 'Ä' }) }): string {
  const signed = `${head}.${body}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
