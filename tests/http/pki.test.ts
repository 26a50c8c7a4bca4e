import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let folder: string

beforeAll(async () => {
  platform = await startPlatform()
  folder = mkdtempSync(path.join(tmpdir(), 'alphazee-pki-'))
})

afterAll(async () => {
  await platform?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

test('anyone reads the certificate of the authority: named for the company, its own issuer, for certificates only', async () => {
  const answer = await platform.anyone.get('/pki/ca.pem')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-pem-file'])
  const certificate = new X509Certificate(answer.bytes)
  expect(certificate.ca).toBe(true)
  expect(certificate.subject).toContain('AlphaZee')
  expect(certificate.issuer).toBe(certificate.subject)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
})

test('the authority is created once, and its key is stored sealed', async () => {
  const before = (await platform.anyone.get('/pki/ca.pem')).bytes
  await platform.restart()
  expect((await platform.anyone.get('/pki/ca.pem')).bytes.equals(before)).toBe(true)
  const { rows } = await platform.db.query('SELECT name, sealed_key FROM platform_keys')
  expect(rows).toHaveLength(1)
  expect(rows[0].sealed_key).not.toContain('PRIVATE KEY')
  expect(Buffer.from(rows[0].sealed_key, 'base64').includes('PRIVATE KEY')).toBe(false)
})

test('the revocation list is fresh, signed by the authority, and its number grows with every list', async () => {
  const [pem, first] = [await platform.anyone.get('/pki/ca.pem'), await platform.anyone.get('/pki/ca.crl')]
  expect([first.status, first.headers.get('content-type'), first.bytes[0]]).toEqual([200, 'application/pkix-crl', 0x30])
  expect((await platform.anyone.get('/pki/ca.crl')).bytes.equals(first.bytes)).toBe(true)
  await platform.restart()
  const second = await platform.anyone.get('/pki/ca.crl')
  expect(second.bytes.equals(first.bytes)).toBe(false)
  if (!hasOpenssl) return
  writeFileSync(path.join(folder, 'ca.pem'), pem.bytes)
  const show = (bytes: Buffer) => {
    writeFileSync(path.join(folder, 'ca.crl'), bytes)
    const args = [
      'crl',
      '-inform',
      'DER',
      '-in',
      path.join(folder, 'ca.crl'),
      '-CAfile',
      path.join(folder, 'ca.pem'),
      '-noout',
    ]
    const verified = spawnSync('openssl', args, { encoding: 'utf8' })
    expect(verified.stderr).toContain('verify OK')
    return execFileSync('openssl', [...args, '-crlnumber', '-nextupdate'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  }
  const number = (text: string) => Number(/crlNumber=(0x)?([0-9A-F]+)/i.exec(text)?.[2])
  const next = Date.parse(/nextUpdate=(.*)/.exec(show(first.bytes))?.[1] ?? '')
  expect(next).toBeGreaterThan(Date.now() + 3 * 24 * 60 * 60 * 1000)
  expect(number(show(second.bytes))).toBeGreaterThan(number(show(first.bytes)))
})
