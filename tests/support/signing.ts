import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSignatures, type PdfSignature } from '../../src/adapters/pdf/sign/readSignatures.ts'
import type { SealRequest, Stamp } from '../../src/adapters/pdf/types.ts'
import { createAuthority, type Authority } from '../../src/adapters/pki/createAuthority.ts'
import { createCrl } from '../../src/adapters/pki/createCrl.ts'
import { createSignerCertificate } from '../../src/adapters/pki/createSignerCertificate.ts'
import { hasTool } from './pdfSamples.ts'

/** The two independent programs that check signatures. */
export const hasPdfsig = hasTool('pdfsig') && spawnSync('certutil', ['-H'], { stdio: 'ignore' }).error === undefined

if (!hasPdfsig) {
  process.stderr.write(
    '\nSKIPPED: no test asks pdfsig about signatures here. Install poppler-utils and libnss3-tools (Debian).\n\n',
  )
}

const timeStampToken = '1.2.840.113549.1.9.16.2.14'
const hour = 60 * 60 * 1000

/** A separate authority with an empty revocation list. */
export async function signingHouse() {
  const authority = await createAuthority({ organization: 'AlphaZee', notBefore: new Date(Date.now() - 24 * hour) })
  const thisUpdate = new Date(Date.now() - 1000)
  const nextUpdate = new Date(Date.now() + 24 * hour)
  const crl = await createCrl({ authority, revoked: [], number: 1, thisUpdate, nextUpdate })
  const sealBy = (stamp: Stamp, time?: { url: string; trusted: string[] }) =>
    sealRequest({ authority, crl, stamp, time })
  return { authority, crl, sealBy }
}

type SealRequestArgs = {
  authority: Authority
  crl: Uint8Array
  stamp: Stamp
  time?: { url: string; trusted: string[] } | undefined
}

async function sealRequest({ authority, crl, stamp, time }: SealRequestArgs): Promise<SealRequest> {
  const { name, email, organization, signedAt } = stamp
  const key = await createSignerCertificate({
    authority,
    signer: { name, email, organization },
    notBefore: new Date(signedAt),
    notAfter: new Date(Date.now() + hour),
    crlUrl: 'http://127.0.0.1:9/api/pki/ca.crl',
  })
  const chainDer = [new Uint8Array(new X509Certificate(authority.certificatePem).raw)]
  const { certificateDer, privateKey } = key
  return { key: { certificateDer, chainDer, privateKey }, stamp, ...(time && { time: { ...time, crl } }) }
}

export type Verdict = {
  field: string
  commonName: string
  subject: string
  type: string
  signature: string
  certificate: string
  isWhole: boolean
}

/** What `pdfsig` says of each signature of the file when it trusts these authorities (PEM). */
export function pdfsig({ bytes, trusted }: { bytes: Uint8Array; trusted: string[] }): Verdict[] {
  return inFolder((folder) => {
    const database = `sql:${folder}`
    execFileSync('certutil', ['-N', '-d', database, '--empty-password'])
    trusted.forEach((pem, index) => {
      const file = path.join(folder, `ca-${index}.pem`)
      writeFileSync(file, pem)
      execFileSync('certutil', ['-A', '-d', database, '-n', `ca-${index}`, '-t', 'CT,C,C', '-i', file])
    })
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    const { stdout } = spawnSync('pdfsig', ['-nssdir', database, file], { encoding: 'utf8' })
    return stdout
      .split(/^Signature #\d+:$/m)
      .slice(1)
      .map(verdictOf)
  })
}

function verdictOf(text: string): Verdict {
  const field = (name: string) => new RegExp(`- ${name}: (.*)`).exec(text)?.[1]?.trim() ?? ''
  return {
    field: field('Signature Field Name'),
    commonName: field('Signer Certificate Common Name'),
    subject: field('Signer full Distinguished Name'),
    type: field('Signature Type'),
    signature: field('Signature Validation'),
    certificate: field('Certificate Validation'),
    isWhole: text.includes('- Total document signed'),
  }
}

/**
 * Every time-stamp token of the file with the bytes it stamps: a signature's value, or a document time-stamp's range.
 */
export function tokensOf(bytes: Uint8Array): { token: Uint8Array; data: Uint8Array }[] {
  return readSignatures(bytes).flatMap((signature: PdfSignature) => {
    const { cms, content, contents } = signature
    if (cms.contentType !== '1.2.840.113549.1.7.1') return [{ token: trimmed(contents), data: content }]
    const token = cms.signer.unsigned.get(timeStampToken)
    return token ? [{ token, data: cms.signer.signature }] : []
  })
}

function trimmed(contents: Uint8Array): Uint8Array {
  const length = 4 + ((contents[2] ?? 0) << 8) + (contents[3] ?? 0)
  return contents.subarray(0, length)
}

type OpensslVerifyArgs = { token: Uint8Array; data: Uint8Array; rootPem: string }

/** What `openssl ts -verify` says of a token: `Verification: OK`. */
export function opensslVerify({ token, data, rootPem }: OpensslVerifyArgs): string {
  return inFolder((folder) => {
    for (const [name, content] of Object.entries({ 'token.der': token, 'data.bin': data, 'root.pem': rootPem }))
      writeFileSync(path.join(folder, name), content)
    const args = ['ts', '-verify', '-in', 'token.der', '-token_in', '-data', 'data.bin', '-CAfile', 'root.pem']
    const { stdout, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
    return `${stdout}${stderr}`
  })
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'signing-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
