import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { lexicalToPlainText } from '../../adapters/markdown/lexicalToPlainText.ts'
import { pdf } from '../../adapters/pdf/index.ts'
import { documentLocale } from '../../domain/documentLocale.ts'
import type { LexicalState } from '../../domain/lexical.ts'
import { sharesOfContract } from '../../domain/sharesOfContract.ts'
import { sha256Hex } from '../../domain/sha256.ts'
import { fail } from '../../errors.ts'
import type { Company, Contract } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { readLetterhead } from '../company/readLetterhead.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'
import { nameOf } from './nameOf.ts'
import { requireContract } from './requireContract.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A draft as it was read, and the document made of it. */
export type FrozenDraft = { contract: Contract; bytes: Uint8Array; sha256: string; sentAt: string; expiresAt: string }

/**
 * Renders a draft as it would be sent now, on the rendering thread and outside of any transaction: whoever sends it makes sure that the
 * draft is still the same. 409 for what is no draft, 410 where its time to be signed has passed before it was sent.
 */
export async function freezeDraft({ req, id }: { req: PayloadRequest; id: string }): Promise<FrozenDraft> {
  const contract = await requireContract({ req, id })
  if (contract.status !== 'draft') throw fail('illegal_transition', { from: contract.status, action: 'send' })
  const company = await readCompany(req)
  const sentAt = now()
  const expiresAt = expiryOf({ contract, company, sentAt })
  if (expiresAt.getTime() <= sentAt.getTime()) throw fail('contract_expired')
  const times = { sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() }
  const bytes = await render({ req, contract, company, ...times })
  return { contract, bytes, sha256: sha256Hex(bytes), ...times }
}

function expiryOf({ contract, company, sentAt }: { contract: Contract; company: Company; sentAt: Date }): Date {
  if (contract.expiresAt) return new Date(contract.expiresAt)
  return new Date(sentAt.getTime() + company.contractDefaults.expiryDays * dayMs)
}

async function render({
  req,
  contract,
  company,
  sentAt,
  expiresAt,
}: {
  req: PayloadRequest
  contract: Contract
  company: Company
  sentAt: string
  expiresAt: string
}): Promise<Uint8Array> {
  const { contractNumber, title, terms, amount, currency, depositPercentage } = contract
  // The editor's state was checked when it was written; Payload types its nodes by the editor's own tree.
  const content = contract.content as LexicalState
  const client = await readRow({ req, collection: 'users', id: idOf(contract.client) })
  const project = await readRow({ req, collection: 'projects', id: idOf(contract.project) })
  const supersedes = idOf(contract.supersedes)
  const replaced = supersedes === null ? null : await requireContract({ req, id: supersedes })
  return pdf.render({
    kind: 'contract',
    input: {
      locale: documentLocale(`${title}\n${lexicalToPlainText(content)}`),
      contractNumber,
      title,
      content,
      ...(terms && { terms }),
      amountMinor: amount,
      currency,
      ...(depositPercentage && { deposit: depositOf({ amount, currency, depositPercentage }) }),
      client: { name: nameOf(client), email: client.email, ...(client.company && { company: client.company }) },
      company: await readLetterhead({ req, company }),
      project: { name: project.name },
      issuedAt: sentAt,
      expiresAt,
      ...(replaced && { replaces: replaced.contractNumber }),
    },
  })
}

/** What activation will ask for, as the client agrees to it. */
function depositOf({ depositPercentage, ...money }: { amount: number; currency: string; depositPercentage: number }) {
  const { deposit } = sharesOfContract({
    ...money,
    depositBps: Math.round(depositPercentage * 100),
    milestonesBps: [],
  })
  return { percentage: depositPercentage, amountMinor: deposit }
}
