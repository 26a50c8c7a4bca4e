import type { PayloadRequest } from 'payload'
import { lexicalToPlainText } from '../../adapters/markdown/lexicalToPlainText.ts'
import type { ContractDocument } from '../../adapters/pdf/index.ts'
import { contractTotals } from '../../domain/contracts/contractTax.ts'
import { plannedOf } from '../../domain/contracts/plannedOf.ts'
import { documentLocale } from '../../i18n/documentLocale.ts'
import type { LexicalState } from '../../domain/contracts/lexical.ts'
import { sharesOfContract } from '../../domain/payments/sharesOfContract.ts'
import type { Company, Contract } from '../../payload-types.ts'
import { readLetterhead } from '../company/readLetterhead.ts'
import { idOf } from '../request/idOf.ts'
import { readRow } from '../shared/readRow.ts'
import { nameOf } from '../request/nameOf.ts'
import { readImages } from './images/readImages.ts'
import { requireContract } from './requireContract.ts'

type Described = Pick<
  Contract,
  | 'contractNumber'
  | 'title'
  | 'content'
  | 'terms'
  | 'amount'
  | 'currency'
  | 'taxMode'
  | 'taxRateBps'
  | 'taxes'
  | 'taxCategory'
  | 'taxReason'
  | 'depositPercentage'
  | 'client'
  | 'project'
> &
  Partial<Pick<Contract, 'supersedes'>>

type DescribeContractArgs = {
  req: PayloadRequest
  contract: Described
  company: Company
  sentAt: string
  expiresAt: string
}

/** Everything that the PDF of a contract prints, as it is known now. */
export async function describeContract({
  req,
  contract,
  company,
  sentAt,
  expiresAt,
}: DescribeContractArgs): Promise<ContractDocument> {
  const { contractNumber, title, terms, amount, currency, depositPercentage } = contract
  const { taxMode, taxRateBps, taxes, taxCategory, taxReason } = contract
  const tax = contractTotals({ amount, currency, taxMode, taxRateBps, taxes, taxCategory, taxReason })
  // The editor's state was checked when it was written. Payload types its nodes by the editor's own tree.
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
    images: await readImages({ req, content, projectId: project.id }),
    ...(terms && { terms }),
    amountMinor: amount,
    currency,
    ...(tax && { tax }),
    ...(depositPercentage && { deposit: depositOf({ ...contract, depositPercentage }) }),
    client: { name: nameOf(client), email: client.email, ...(client.company && { company: client.company }) },
    company: await readLetterhead({ req, company }),
    project: { name: project.name },
    issuedAt: sentAt,
    expiresAt,
    timezone: company.timezone,
    ...(replaced && { replaces: replaced.contractNumber }),
  }
}

/** The deposit requested on activation, tax included, as the client agrees to it. */
function depositOf(contract: Parameters<typeof plannedOf>[0] & { depositPercentage: number }) {
  const { deposit } = sharesOfContract({ ...plannedOf(contract), milestonesBps: [] })
  return { percentage: contract.depositPercentage, amountMinor: deposit }
}
