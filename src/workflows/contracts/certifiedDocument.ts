import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import type { CertifiedDocument, SignatureEvidence } from '../../adapters/pdf/types.ts'
import { PermanentJobError } from '../../adapters/PermanentJobError.ts'
import type { Locale } from '../../i18n/locales.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import { env } from '../../env.ts'
import type { Contract, ContractSignature, IdentityVerification, ProjectFile } from '../../payload-types.ts'
import { readChainHead } from '../activity/readChainHead.ts'
import { readCompany } from '../company/readCompany.ts'
import { openFile } from '../files/openFile.ts'
import { idOf } from '../request/idOf.ts'
import { localeOf } from './localeOf.ts'
import { emailProof, identityReference } from './proofWords.ts'

type CertifiedDocumentArgs = { req: PayloadRequest; contract: Contract; client: ContractSignature }

/**
 * The basis of the signed document: the bytes that were sent, checked against their SHA-256, and what the client's
 * signature recorded.
 */
export async function certifiedDocument({ req, contract, client }: CertifiedDocumentArgs): Promise<CertifiedDocument> {
  const { contractNumber, title } = contract
  const frozen = await readFile({ req, id: idOf(contract.document) })
  if (sha256Hex(frozen) !== contract.documentSha256) {
    throw new PermanentJobError(`The stored document of ${contractNumber} is not the one that was sent.`)
  }
  const company = await readCompany(req)
  const locale = localeOf(contract)
  return {
    locale,
    contractNumber,
    title,
    companyName: company.legalName ?? company.name,
    frozen,
    evidence: await evidenceOf({ req, signature: client, locale, timezone: company.timezone }),
    auditHead: await readChainHead({ req }),
    ...(env.tsa && { timeAuthority: new URL(env.tsa.url).hostname }),
  }
}

type EvidenceOfArgs = { req: PayloadRequest; signature: ContractSignature; locale: Locale; timezone: string }

async function evidenceOf({ req, signature, locale, timezone }: EvidenceOfArgs): Promise<SignatureEvidence> {
  const { signerName, signerEmail, address, userAgent, signedAt, consentText, consentVersion, consentLocale } =
    signature
  const verification = await findById<IdentityVerification>({
    req,
    collection: 'identity-verifications',
    id: idOf(signature.identityVerification),
  })
  return {
    party: 'client',
    signerName,
    signerEmail,
    emailProof: emailProof({ locale, timezone, verifiedAt: signature.emailVerifiedAt ?? null }),
    ...(verification && { identityReference: referenceOf({ verification, locale, timezone }) }),
    ...(address && { address }),
    ...(userAgent && { userAgent }),
    signedAt,
    timezone,
    consent: { text: consentText ?? '', version: consentVersion ?? '', locale: consentLocale ?? '' },
    mark: await markOf({ req, signature }),
  }
}

type ReferenceOfArgs = { verification: IdentityVerification; locale: Locale; timezone: string }

function referenceOf({ verification, ...words }: ReferenceOfArgs): string {
  return identityReference({ ...words, id: verification.id, reviewedAt: verification.reviewedAt ?? null })
}

type MarkOfArgs = { req: PayloadRequest; signature: ContractSignature }

async function markOf({ req, signature }: MarkOfArgs): Promise<SignatureEvidence['mark']> {
  const image = idOf(signature.image)
  if (image === null) return { kind: 'typed', text: signature.typedName ?? '' }
  return { kind: 'drawn', image: await readFile({ req, id: image }) }
}

async function readFile({ req, id }: { req: PayloadRequest; id: string | null }): Promise<Uint8Array> {
  const file = await findById<ProjectFile>({ req, collection: 'project-files', id })
  if (!file) throw new PermanentJobError('A file of the contract is gone.')
  return readWhole({ req, file })
}

/**
 * The stored bytes, whatever their length. They are checked against their SHA-256 afterwards, so a retry is useless.
 */
async function readWhole({ req, file }: { req: PayloadRequest; file: ProjectFile }): Promise<Buffer> {
  const { path, kind, sealed = null, scanStatus } = file
  return buffer(await openFile({ req, file: { path, kind, sealed, scanStatus } }))
}

type ReadSignedDocumentArgs = { req: PayloadRequest; contract: Contract }

/** The document that the client signed, checked against its SHA-256. */
export async function readSignedDocument({ req, contract }: ReadSignedDocumentArgs): Promise<Uint8Array> {
  const file = await findById<ProjectFile>({ req, collection: 'project-files', id: idOf(contract.signedDocument) })
  if (!file) throw new PermanentJobError(`The signed document of ${contract.contractNumber} is gone.`)
  const bytes = await readWhole({ req, file })
  if (sha256Hex(bytes) !== file.sha256) {
    throw new PermanentJobError(
      `The stored signed document of ${contract.contractNumber} is not the one that was sealed.`,
    )
  }
  return bytes
}

type FindByIdArgs = { req: PayloadRequest; collection: 'identity-verifications' | 'project-files'; id: string | null }

async function findById<Row extends IdentityVerification | ProjectFile>({
  req,
  collection,
  id,
}: FindByIdArgs): Promise<Row | null> {
  if (id === null) return null
  return req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req })
}
