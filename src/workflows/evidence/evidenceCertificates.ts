import type { PayloadRequest } from 'payload'
import type { ArchiveEntry } from '../../adapters/archive/writeArchive.ts'
import { env } from '../../env.ts'
import type { SignerCertificate } from '../../payload-types.ts'
import { currentCrl } from '../pki/currentCrl.ts'
import { findAuthority } from '../pki/ensureAuthority.ts'

/** What an archive's manifest says of a certificate, with the names of its files there. */
export type CertificateFact = {
  party: 'client' | 'agency'
  subject: string
  serialNumber: string
  notBefore: string
  notAfter: string
  /** PAdES: B-B, B-T, B-LT or B-LTA. */
  level: string
  stampedAt: string | null
  shortfall: string | null
  file: string
  authority: string
  revocationList: string
}

type EvidenceCertificatesArgs = { req: PayloadRequest; contractId: string }

/**
 * The certificates under which a contract was signed, the authorities that issued them, and their current revocation
 * lists.
 */
export async function evidenceCertificates({
  req,
  contractId,
}: EvidenceCertificatesArgs): Promise<{ facts: CertificateFact[]; files: ArchiveEntry[] }> {
  const { docs } = await req.payload.db.find<SignerCertificate>({
    collection: 'signer-certificates',
    where: { contract: { equals: contractId } },
    sort: 'notBefore',
    pagination: false,
    req,
  })
  const facts = docs.map(factOf)
  const files: ArchiveEntry[] = docs.map((row, index) => ({
    name: facts[index]?.file ?? '',
    bytes: pem(row.certificate),
  }))
  for (const serialNumber of new Set(docs.map((row) => row.authoritySerialNumber))) {
    const { payload } = req
    const { certificatePem } = await findAuthority({ payload, serialNumber })
    const { der } = await currentCrl({ payload, serialNumber })
    files.push({ name: authorityFile(serialNumber), bytes: pem(certificatePem) })
    files.push({ name: listFile(serialNumber), bytes: Buffer.from(der) })
  }
  const trusted = env.tsa?.trusted ?? []
  if (trusted.length > 0 && docs.some(({ stampedAt }) => stampedAt)) {
    files.push({ name: 'certificates/time-authority.pem', bytes: pem(trusted.join('\n')) })
  }
  return { facts, files }
}

function factOf(row: SignerCertificate): CertificateFact {
  const { party, subject, serialNumber, notBefore, notAfter, level, stampedAt, shortfall, authoritySerialNumber } = row
  return {
    party,
    subject,
    serialNumber,
    notBefore,
    notAfter,
    level,
    stampedAt: stampedAt ?? null,
    shortfall: shortfall ?? null,
    file: `certificates/${party}.pem`,
    authority: authorityFile(authoritySerialNumber),
    revocationList: listFile(authoritySerialNumber),
  }
}

const authorityFile = (serialNumber: string) => `certificates/authority-${serialNumber}.pem`
const listFile = (serialNumber: string) => `certificates/authority-${serialNumber}.crl`
const pem = (text: string) => Buffer.from(`${text.trimEnd()}\n`)
