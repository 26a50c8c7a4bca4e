import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { lexicalToPlainText } from '../../adapters/markdown/lexicalToPlainText.ts'
import type { CertifiedDocument, SignatureEvidence } from '../../adapters/pdf/types.ts'
import { PermanentJobError } from '../../adapters/queue/PermanentJobError.ts'
import { documentLocale } from '../../domain/documentLocale.ts'
import type { Locale } from '../../domain/locales.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import { env } from '../../env.ts'
import type { Contract, ContractSignature, IdentityVerification, ProjectFile } from '../../payload-types.ts'
import { readChainHead } from '../activity/readChainHead.ts'
import { readCompany } from '../company/readCompany.ts'
import { openFile } from '../files/openFile.ts'
import { idOf } from '../shared/ids.ts'
import { emailProof, identityReference } from './proofWords.ts'

/** What the signed document is made of: the bytes that were sent, checked against their SHA-256, and what the client's signature recorded. */
export async function certifiedDocument({
  req,
  contract,
  client,
}: {
  req: PayloadRequest
  contract: Contract
  client: ContractSignature
}): Promise<CertifiedDocument> {
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
    evidence: await evidenceOf({ req, signature: client, locale }),
    auditHead: await readChainHead({ req }),
    ...(env.tsa && { timeAuthority: new URL(env.tsa.url).hostname }),
  }
}

/** The language that most of a contract is written in. */
export function localeOf({ title, content }: Pick<Contract, 'title' | 'content'>): Locale {
  return documentLocale(`${title}\n${lexicalToPlainText(content)}`)
}

async function evidenceOf({
  req,
  signature,
  locale,
}: {
  req: PayloadRequest
  signature: ContractSignature
  locale: Locale
}): Promise<SignatureEvidence> {
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
    emailProof: emailProof({ locale, verifiedAt: signature.emailVerifiedAt ?? null }),
    ...(verification && { identityReference: referenceOf({ verification, locale }) }),
    ...(address && { address }),
    ...(userAgent && { userAgent }),
    signedAt,
    consent: { text: consentText ?? '', version: consentVersion ?? '', locale: consentLocale ?? '' },
    mark: await markOf({ req, signature }),
  }
}

function referenceOf({ verification, locale }: { verification: IdentityVerification; locale: Locale }): string {
  return identityReference({ locale, id: verification.id, reviewedAt: verification.reviewedAt ?? null })
}

async function markOf({
  req,
  signature,
}: {
  req: PayloadRequest
  signature: ContractSignature
}): Promise<SignatureEvidence['mark']> {
  const image = idOf(signature.image)
  if (image === null) return { kind: 'typed', text: signature.typedName ?? '' }
  return { kind: 'drawn', image: await readFile({ req, id: image }) }
}

async function readFile({ req, id }: { req: PayloadRequest; id: string | null }): Promise<Uint8Array> {
  const file = await findById<ProjectFile>({ req, collection: 'project-files', id })
  if (!file) throw new PermanentJobError('A file of the contract is gone.')
  return readWhole({ req, file })
}

/** The bytes as they lie there, whatever their length: what is made of them is checked against their SHA-256, and never tried again in vain. */
async function readWhole({ req, file }: { req: PayloadRequest; file: ProjectFile }): Promise<Buffer> {
  const { path, kind, sealed = null, scanStatus } = file
  return buffer(await openFile({ req, file: { path, kind, sealed, scanStatus } }))
}

/** The document that the client signed, checked against its SHA-256. */
export async function readSignedDocument({
  req,
  contract,
}: {
  req: PayloadRequest
  contract: Contract
}): Promise<Uint8Array> {
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

async function findById<Row extends IdentityVerification | ProjectFile>({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: 'identity-verifications' | 'project-files'
  id: string | null
}): Promise<Row | null> {
  if (id === null) return null
  return req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req })
}
