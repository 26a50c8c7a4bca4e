import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { writeArchive, type ArchiveEntry } from '../../adapters/archive/writeArchive.ts'
import { now } from '../../adapters/now.ts'
import type { ChainHead } from '../../domain/activity/auditChain.ts'
import { evidenceReadme, type EvidenceFacts } from '../../domain/contracts/evidenceReadme.ts'
import { fail } from '../../errors.ts'
import { defaultLocale, type Locale } from '../../i18n/locales.ts'
import type { Contract, ContractSignature, ProjectFile } from '../../payload-types.ts'
import { readChainHead } from '../activity/readChainHead.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { readCompany } from '../company/readCompany.ts'
import { localeOf } from '../contracts/localeOf.ts'
import { openFile } from '../files/openFile.ts'
import { idOf } from '../request/idOf.ts'
import { chainSegment } from './chainSegment.ts'
import { contractEntries, type Reader } from './contractEntries.ts'
import { evidenceCertificates } from './evidenceCertificates.ts'
import { withSums } from './withSums.ts'

type OpenEvidenceArgs = {
  req: PayloadRequest
  contract: Contract
  /** Signatures visible to the reader, earliest first. */
  signatures: ContractSignature[]
  reader: Reader
}

/**
 * Opens all evidence of how a contract was signed, as one ZIP that can be checked without the platform. 409
 * `illegal_transition` until the contract is signed. Documents and chain stream. The reader is in the activity log
 * before the first byte goes out, and so in the archive itself.
 */
export async function openEvidence({
  req,
  contract,
  signatures,
  reader,
}: OpenEvidenceArgs): Promise<{ stream: Readable; filename: string }> {
  if (signatures.length === 0) throw fail('illegal_transition', { from: contract.status, action: 'evidence' })
  const documents = await readDocuments({ req, contract })
  const certificates = await evidenceCertificates({ req, contractId: contract.id })
  const { original, signed } = documents
  await recordActivity({
    req,
    action: 'contract.evidence_downloaded',
    entityType: 'contracts',
    entityId: contract.id,
    after: { original: original.sha256, ...(signed && { signed: signed.sha256 }) },
  })
  const head = await readChainHead({ req })
  const company = await readCompany(req)
  const manifest = {
    format: 'contract-evidence',
    version: 1,
    madeAt: now().toISOString(),
    madeFor: reader.role,
    company: company.legalName ?? company.name,
    contract: contractFacts(contract),
    documents: {
      original: factOf(original, 'documents/original.pdf'),
      signed: signed && factOf(signed, 'documents/signed.pdf'),
    },
    isSealed: contract.sealStatus === 'sealed',
    certificates: certificates.facts,
    head,
  }
  const entries: ArchiveEntry[] = [
    ...readmes({ manifest, locale: localeOf(contract), timezone: company.timezone }),
    { name: 'manifest.json', bytes: json(manifest) },
    { name: 'signatures.json', bytes: json(signatures.map(recordOf)) },
    ...signatures.flatMap(consentOf),
    ...certificates.files,
    ...trail({ req, contract, reader, head }),
    { name: 'documents/original.pdf', open: () => openFile({ req, file: original }) },
    ...(signed ? [{ name: 'documents/signed.pdf', open: () => openFile({ req, file: signed }) }] : []),
  ]
  return { stream: writeArchive(withSums(entries)), filename: `${contract.contractNumber}-evidence.zip` }
}

async function readDocuments({ req, contract }: { req: PayloadRequest; contract: Contract }) {
  const read = async (id: string | null) =>
    id === null
      ? null
      : req.payload.db.findOne<ProjectFile>({ collection: 'project-files', where: { id: { equals: id } }, req })
  const original = await read(idOf(contract.document))
  if (!original) throw fail('not_found')
  return { original, signed: await read(idOf(contract.counterSignedDocument) ?? idOf(contract.signedDocument)) }
}

function contractFacts({
  id,
  contractNumber,
  title,
  version,
  status,
  documentSha256,
  sentAt,
  signedAt,
  activatedAt,
}: Contract) {
  return {
    id,
    contractNumber,
    title,
    version,
    status,
    documentSha256: documentSha256 ?? null,
    sentAt: sentAt ?? null,
    signedAt: signedAt ?? null,
    activatedAt: activatedAt ?? null,
  }
}

function factOf({ sha256, size }: ProjectFile, file: string) {
  return { file, sha256, bytes: size }
}

type ReadmesArgs = { manifest: EvidenceFacts; locale: Locale; timezone: string }

function readmes({ manifest: facts, locale, timezone }: ReadmesArgs): ArchiveEntry[] {
  const bytesOf = (language: Locale) => Buffer.from(evidenceReadme({ facts, locale: language, timezone }))
  const english = { name: 'README.txt', bytes: bytesOf(defaultLocale) }
  if (locale === defaultLocale) return [english]
  return [english, { name: `README.${locale}.txt`, bytes: bytesOf(locale) }]
}

/** The consent, byte for byte as its SHA-256 was computed. */
function consentOf({ party, consentText }: ContractSignature): ArchiveEntry[] {
  return consentText ? [{ name: `consent/${party}.txt`, bytes: Buffer.from(consentText) }] : []
}

/** The record of a signature. The drawing itself is in the signed document. */
function recordOf({ contract: _contract, client: _client, updatedAt: _updatedAt, ...record }: ContractSignature) {
  return record
}

type TrailArgs = { req: PayloadRequest; contract: Contract; reader: Reader; head: ChainHead }

function trail({ req, contract, reader, head }: TrailArgs): ArchiveEntry[] {
  const entries = () => contractEntries({ req, contractId: contract.id, reader, upTo: head.seq })
  return [
    { name: 'audit/entries.jsonl', open: async () => textOf(lines(entries())) },
    { name: 'audit/history.txt', open: async () => textOf(history(entries())) },
    {
      name: 'audit/chain.txt',
      open: async () => {
        const first = await entries().next()
        return textOf(chainSegment({ req, from: first.done ? head.seq : first.value.seq, head }))
      },
    },
  ]
}

type Entries = ReturnType<typeof contractEntries>

async function* lines(entries: Entries): AsyncGenerator<string> {
  for await (const { seq, text, origin } of entries) {
    yield `${JSON.stringify({ seq, text, ...(origin !== undefined && { origin }) })}\n`
  }
}

async function* history(entries: Entries): AsyncGenerator<string> {
  for await (const { seq, entry } of entries)
    yield `${entry.createdAt}  ${entry.action}  by ${entry.actorRole}  (${seq})\n`
}

function textOf(text: AsyncGenerator<string>): Readable {
  return Readable.from(text, { objectMode: false })
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
