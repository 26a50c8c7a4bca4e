import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Verdict } from '../adapters/pdf/verify/types.ts'
import { maxDocumentBytes } from '../adapters/pdf/verify/maxDocumentBytes.ts'
import { verifyDocument } from '../adapters/pdf/verify/verifyDocument.ts'
import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

const usage =
  'npm run platform -- contract:verify contract.pdf --ca ca.pem [--tsa-ca tsa.pem] [--crl ca.crl] [--sha256 …] [--both] [--at 2026-01-31T12:00:00Z] [--json]'

// `npm run platform -- contract:verify file.pdf --ca ca.pem`: verifies a signed contract without server, database or
// network. Exits with 1 if verification fails.
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ca: { type: 'string', multiple: true, default: [] },
      'tsa-ca': { type: 'string', multiple: true, default: [] },
      crl: { type: 'string', multiple: true, default: [] },
      sha256: { type: 'string' },
      at: { type: 'string' },
      both: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0 || values.ca.length === 0) throw new StartError(usage)
  const at = values.at === undefined ? new Date() : new Date(values.at)
  if (Number.isNaN(at.getTime())) throw new StartError(`${values.at} is not a time.`)
  const verdict = await verifyDocument({
    bytes: readInput(file),
    trust: {
      authorities: values.ca.map(readPem),
      ...(values['tsa-ca'].length > 0 && { tsaAuthorities: values['tsa-ca'].map(readPem) }),
      crls: values.crl.map((path) => new Uint8Array(readInput(path))),
    },
    ...(values.sha256 !== undefined && { frozenSha256: values.sha256 }),
    ...(values.both && { expected: ['client', 'agency'] }),
    at: at.toISOString(),
  })
  process.stdout.write(values.json ? `${JSON.stringify(verdict)}\n` : printed(verdict))
  process.exit(verdict.valid ? 0 : 1)
} catch (error) {
  printStartError(error)
  process.exit(1)
}

function readInput(path: string): Buffer {
  try {
    if (statSync(path).size <= maxDocumentBytes) return readFileSync(path)
  } catch {
    throw new StartError(`There is no file ${path}.`)
  }
  throw new StartError(`${path} is too large.`)
}

function readPem(path: string): string {
  const text = readInput(path).toString('utf8')
  try {
    new X509Certificate(text)
  } catch {
    throw new StartError(`${path} has no PEM certificate.`)
  }
  return text
}

function printed({
  valid,
  contractNumber,
  documentSha256,
  signatures,
  awaiting,
  documentTimestamps,
  problems,
}: Verdict) {
  const verdict = valid ? 'Verification succeeded.' : 'Verification failed:'
  const lines = signatures.map(({ party, signer, email, signedAt, timeSource, status, level, revocation }) => {
    const clock = timeSource === 'timestamp' ? 'by a trusted time-stamp' : "by the platform's clock"
    return `Signature (${party ?? 'unknown'}): ${shown(signer)} <${shown(email ?? '')}>, ${signedAt ?? 'no time'} ${clock}, ${level}: ${status}; revocation: ${revocation}`
  })
  return [
    verdict,
    ...problems.map(({ code, message }) => `- ${message} (${code})`),
    ...(contractNumber ? [`Contract: ${contractNumber}`] : []),
    ...(documentSha256 ? [`SHA-256 of the contract as it was sent: ${documentSha256}`] : []),
    ...lines,
    ...documentTimestamps.map((time) => `Document time-stamp: ${time}`),
    ...(awaiting.length > 0 ? [`Not signed in this file: ${awaiting.join(', ')}`] : []),
    '',
  ].join('\n')
}

/** Names come from the file and must not control the terminal. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '?')
}
