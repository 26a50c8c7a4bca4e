import type { TimestampAuthority } from '@libpdf/core'
import { prepareDocument } from '../../../src/adapters/pdf/sign/prepareDocument.ts'
import { signField } from '../../../src/adapters/pdf/sign/signField.ts'
import { renderContractPdf } from '../../../src/adapters/pdf/renderContractPdf.ts'
import type { ContractDocument, SealKey, SignatureEvidence, Stamp } from '../../../src/adapters/pdf/types.ts'
import type { LexicalNode } from '../../../src/domain/contracts/lexical.ts'
import { contract, evidence, paragraph } from '../pdfSamples.ts'
import { agencyName, clientName, now } from './signers.ts'

export const signedAt = new Date(now - 60_000).toISOString()

export type Wishes = {
  children?: LexicalNode[]
  changes?: Partial<ContractDocument>
  proof?: Partial<SignatureEvidence>
}

/** A contract with its certificate of completion and two empty fields. */
export async function preparedContract({
  children = [paragraph('The clause.')],
  changes = {},
  proof = {},
}: Wishes = {}) {
  const document = contract(children, changes)
  const frozen = await renderContractPdf(document)
  const { locale, contractNumber, title, company } = document
  const bytes = await prepareDocument({
    locale,
    contractNumber,
    title,
    companyName: company.name,
    frozen,
    evidence: evidence({ signedAt, signerName: clientName.name, signerEmail: clientName.email, ...proof }),
  })
  return { frozen, bytes, locale }
}

export type Signing = {
  bytes: Uint8Array
  key: SealKey
  stamp?: Partial<Stamp>
  timestampAuthority?: TimestampAuthority
}

export function signAsClient({ stamp, ...rest }: Signing): Promise<Uint8Array> {
  const mark = { kind: 'typed', text: clientName.name } as const
  return signField({ ...rest, stamp: { locale: 'en', party: 'client', ...clientName, signedAt, mark, ...stamp } })
}

export function signAsAgency({ stamp, ...rest }: Signing): Promise<Uint8Array> {
  return signField({ ...rest, stamp: { locale: 'en', party: 'agency', ...agencyName, signedAt, ...stamp } })
}
