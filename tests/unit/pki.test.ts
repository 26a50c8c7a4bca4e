import { execFileSync, spawnSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { createAuthority } from '../../src/adapters/pki/createAuthority.ts'
import { createCrl } from '../../src/adapters/pki/createCrl.ts'
import { X509Certificate as PeculiarCertificate, X509Crl } from '../../src/adapters/pki/x509.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'pki-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const testWithOpenssl = hasOpenssl ? test : test.skip

const notBefore = new Date('2026-11-20T10:20:30.456Z')
const authority = await createAuthority({ organization: 'AlphaZee, LLC = "Best" + Söhne', notBefore })

function openssl(input: Record<string, string | Uint8Array>, ...given: string[]): string {
  for (const [name, content] of Object.entries(input)) writeFileSync(path.join(folder, name), content)
  return execFileSync('sh', ['-c', `openssl "$@" 2>&1`, 'openssl', ...given], { cwd: folder, encoding: 'utf8' })
}

testWithOpenssl('the authority is a self-signed certificate for certificates and lists, and for nothing else', () => {
  const text = openssl(
    { 'ca.pem': authority.certificatePem },
    'x509',
    '-in',
    'ca.pem',
    '-noout',
    '-text',
    '-nameopt',
    'utf8,sep_comma_plus_space',
  )
  expect(text).toContain('Version: 3')
  expect(text).toContain('sha256WithRSAEncryption')
  expect(text).toContain('(3072 bit)')
  expect(text).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0/)
  expect(text).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign\n/)
  expect(text).toContain('Subject Key Identifier')
  expect(text).toContain('Authority Key Identifier')
  expect(text).toContain('Not Before: Nov 20 10:20:30 2026 GMT')
  expect(text).toContain('Not After : Nov 20 10:20:30 2046 GMT')
  expect(openssl({}, 'verify', '-x509_strict', '-check_ss_sig', '-CAfile', 'ca.pem', 'ca.pem')).toContain('OK')
})

test("a company's name cannot add a part to the subject", () => {
  const certificate = new X509Certificate(authority.certificatePem)
  expect(certificate.subject.split('\n')).toHaveLength(2)
  expect(certificate.toLegacyObject().subject).toEqual({
    O: 'AlphaZee, LLC = "Best" + Söhne',
    CN: 'AlphaZee, LLC = "Best" + Söhne Signing Authority',
  })
  expect(certificate.issuer).toBe(certificate.subject)
})

test('the private key belongs to the certificate, and no two authorities are alike', async () => {
  const certificate = new X509Certificate(authority.certificatePem)
  expect(authority.privateKeyPkcs8).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  expect(certificate.checkPrivateKey(createPrivateKey(authority.privateKeyPkcs8))).toBe(true)
  expect(certificate.ca && certificate.verify(certificate.publicKey)).toBe(true)
  const other = await createAuthority({ organization: 'x'.repeat(500), notBefore })
  expect(other.privateKeyPkcs8).not.toBe(authority.privateKeyPkcs8)
  expect(new X509Certificate(other.certificatePem).serialNumber).not.toBe(certificate.serialNumber)
  expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/)
})

testWithOpenssl('the revocation list is verified by openssl and names what was revoked', async () => {
  const crl = await createCrl({
    authority,
    revoked: [
      { serialNumber: '4f00ff', revokedAt: new Date('2026-12-01T00:00:00Z'), reason: 'keyCompromise' },
      { serialNumber: '0a', revokedAt: new Date('2026-12-02T00:00:00Z') },
    ],
    number: 200,
    thisUpdate: new Date('2026-12-03T00:00:00Z'),
    nextUpdate: new Date('2026-12-10T00:00:00Z'),
  })
  const files = { 'ca.pem': authority.certificatePem, 'ca.crl': crl }
  const text = openssl(
    files,
    'crl',
    '-in',
    'ca.crl',
    '-inform',
    'DER',
    '-CAfile',
    'ca.pem',
    '-noout',
    '-text',
    '-crlnumber',
  )
  expect(text).toContain('verify OK')
  expect(text).toContain('Version 2')
  expect(text).toContain('sha256WithRSAEncryption')
  expect(text).toMatch(/crlNumber=0xC8/i)
  expect(text).toContain('Serial Number: 4F00FF')
  expect(text).toContain('Key Compromise')
  expect(text).toContain('Serial Number: 0A')
  expect(text).toContain('Next Update: Dec 10 00:00:00 2026 GMT')
  expect(text).toContain('X509v3 Authority Key Identifier')
})

testWithOpenssl('an empty list is a list, and a list that another authority signed does not verify', async () => {
  const times = { thisUpdate: notBefore, nextUpdate: new Date('2026-12-10T00:00:00Z') }
  const crl = await createCrl({ authority, revoked: [], number: 0, ...times })
  const other = await createAuthority({ organization: 'AlphaZee, LLC = "Best" + Söhne', notBefore })
  const check = ['crl', '-in', 'empty.crl', '-inform', 'DER', '-noout']
  const files = { 'empty.crl': crl, 'ca.pem': authority.certificatePem, 'other.pem': other.certificatePem }
  expect(openssl(files, ...check, '-CAfile', 'ca.pem', '-text')).toContain('No Revoked Certificates')
  expect(openssl(files, ...check, '-CAfile', 'ca.pem')).toContain('verify OK')
  expect(openssl(files, ...check, '-CAfile', 'other.pem')).not.toContain('verify OK')
})

test('the list is signed by the authority, and by no other', async () => {
  const other = await createAuthority({ organization: 'AlphaZee, LLC = "Best" + Söhne', notBefore })
  const crl = new X509Crl(
    await createCrl({
      authority,
      revoked: [{ serialNumber: '4f00ff', revokedAt: notBefore }],
      number: 1,
      thisUpdate: notBefore,
      nextUpdate: notBefore,
    }),
  )
  const keyOf = ({ certificatePem }: typeof authority) => new PeculiarCertificate(certificatePem)
  expect(await crl.verify({ publicKey: keyOf(authority) })).toBe(true)
  expect(await crl.verify({ publicKey: keyOf(other) })).toBe(false)
  expect(crl.findRevoked('4f00ff')?.revocationDate).toEqual(new Date(Math.floor(notBefore.getTime() / 1000) * 1000))
})

test('a number that a list cannot have is refused', async () => {
  const times = { thisUpdate: notBefore, nextUpdate: notBefore }
  await expect(createCrl({ authority, revoked: [], number: -1, ...times })).rejects.toThrow(RangeError)
  await expect(createCrl({ authority, revoked: [], number: 0.5, ...times })).rejects.toThrow(RangeError)
})
