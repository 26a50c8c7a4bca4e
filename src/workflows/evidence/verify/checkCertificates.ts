import { X509Certificate } from 'node:crypto'
import type { Archive } from '../../../adapters/archive/readArchive.ts'
import type { Manifest, SignatureRecord } from './manifestSchema.ts'
import type { Findings } from './report.ts'

type CheckCertificatesArgs = { archive: Archive; manifest: Manifest; signatures: SignatureRecord[]; findings: Findings }

/**
 * Checks that each signer's certificate was issued by the authority beside it, which is self-signed and may issue
 * certificates.
 */
export async function checkCertificates({
  archive,
  manifest: { certificates, documents },
  signatures,
  findings: { good, bad },
}: CheckCertificatesArgs): Promise<void> {
  if (documents.signed && !certificates.some(({ party }) => party === 'client')) {
    bad('There is a signed document and no certificate of the client.')
  }
  for (const { party, file, authority } of certificates) {
    const leaf = new X509Certificate(await archive.read(file))
    const issuer = new X509Certificate(await archive.read(authority))
    const isIssued = leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey)
    if (!isIssued) bad(`${file} was not issued by ${authority}.`)
    if (!issuer.ca || !issuer.verify(issuer.publicKey)) bad(`${authority} is no authority of its own.`)
    if (leaf.ca) bad(`${file} is an authority, not a signer.`)
    const signature = signatures.find((record) => record.party === party)
    if (!signature) bad(`There is a certificate of the ${party} and no signature.`)
    else if (emailOf(leaf) !== signature.signerEmail) bad(`${file} is not in the name of ${signature.signerEmail}.`)
    else if (isIssued) good(`the certificate of the ${party}, issued by ${issuer.subject.replaceAll('\n', ', ')}`)
  }
}

function emailOf(certificate: X509Certificate): unknown {
  // Node types these as strings of fixed names only.
  const subject = certificate.toLegacyObject().subject as unknown as Record<string, unknown>
  return subject['emailAddress']
}
