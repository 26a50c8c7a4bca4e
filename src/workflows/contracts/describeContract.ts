import type { PayloadRequest } from 'payload'
import { lexicalToPlainText } from '../../adapters/markdown/lexicalToPlainText.ts'
import type { ContractDocument } from '../../adapters/pdf/index.ts'
import { documentLocale } from '../../domain/documentLocale.ts'
import type { LexicalState } from '../../domain/lexical.ts'
import { sharesOfContract } from '../../domain/sharesOfContract.ts'
import type { Company, Contract } from '../../payload-types.ts'
import { readLetterhead } from '../company/readLetterhead.ts'
import { idOf } from '../shared/ids.ts'
import { readRow } from '../shared/readRow.ts'
import { nameOf } from './nameOf.ts'
import { requireContract } from './requireContract.ts'

type Described = Pick<
  Contract,
  'contractNumber' | 'title' | 'content' | 'terms' | 'amount' | 'currency' | 'depositPercentage' | 'client' | 'project'
> &
  Partial<Pick<Contract, 'supersedes'>>

/** Everything that the PDF of a contract prints, as it is known now. */
export async function describeContract({
  req,
  contract,
  company,
  sentAt,
  expiresAt,
}: {
  req: PayloadRequest
  contract: Described
  company: Company
  sentAt: string
  expiresAt: string
}): Promise<ContractDocument> {
  const { contractNumber, title, terms, amount, currency, depositPercentage } = contract
  // The editor's state was checked when it was written; Payload types its nodes by the editor's own tree.
  const content = contract.content as LexicalState
  const client = await readRow({ req, collection: 'users', id: idOf(contract.client) })
  const project = await readRow({ req, collection: 'projects', id: idOf(contract.project) })
  const supersedes = idOf(contract.supersedes)
  const replaced = supersedes === null ? null : await requireContract({ req, id: supersedes })
  return {
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
  }
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
