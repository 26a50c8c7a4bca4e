import { X509Certificate } from 'node:crypto'
import type { Archive } from '../../../adapters/archive/readArchive.ts'
import { verifyDocument } from '../../../adapters/pdf/verify/verifyDocument.ts'
import type { Manifest } from './manifestSchema.ts'
import type { Findings } from './report.ts'

type CheckSignaturesArgs = {
  archive: Archive
  manifest: Manifest
  /** PEM, one or more in each. */
  trusted: readonly string[]
  findings: Findings
}

/**
 * Checks the digital signatures in the signed document against the trusted authorities. If none are named, it uses the
 * one in the archive and reports its fingerprint, to be confirmed with the agency.
 */
export async function checkSignatures({
  archive,
  manifest: { certificates, documents },
  trusted: named,
  findings: { good, bad },
}: CheckSignaturesArgs): Promise<void> {
  const { signed, original } = documents
  if (!signed) return
  const trusted = named.flatMap(certificatesIn)
  const read = async (names: string[]) => Promise.all([...new Set(names)].map((name) => archive.read(name)))
  const inside = (await read(certificates.map(({ authority }) => authority))).map(String)
  const tsa = archive.has(tsaFile) ? certificatesIn(String(await archive.read(tsaFile))) : []
  const verdict = await verifyDocument({
    bytes: await archive.read(signed.file),
    trust: {
      authorities: trusted.length > 0 ? trusted : inside,
      tsaAuthorities: tsa,
      crls: await read(certificates.map(({ revocationList }) => revocationList)),
    },
    frozenSha256: original.sha256,
    expected: certificates.map(({ party }) => party),
    at: new Date().toISOString(),
  })
  for (const { message, code } of verdict.problems) bad(`documents/signed.pdf: ${message} (${code})`)
  if (!verdict.valid && verdict.problems.length === 0) bad('documents/signed.pdf has no digital signature.')
  for (const { signer, email, signedAt, level, status } of verdict.signatures) {
    if (status === 'valid')
      good(`the digital signature of ${signer} <${email ?? ''}>, ${signedAt ?? 'no time'}, PAdES ${level}`)
  }
  const vouchers = new Set(
    (trusted.length > 0 ? trusted : inside).map((pem) => new X509Certificate(pem).fingerprint256),
  )
  const note = trusted.length > 0 ? 'that was named' : 'of this archive: compare its fingerprint with the agency'
  good(`trusting the authority ${note} (SHA-256 ${[...vouchers].join(', ')})`)
}

/** The authority at which time-stamps end, when one is configured. */
const tsaFile = 'certificates/time-authority.pem'

function certificatesIn(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}
