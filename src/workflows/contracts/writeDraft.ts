import type { PayloadRequest } from 'payload'
import { contractTotals, storedContractTax } from '../../domain/contracts/contractTax.ts'
import type { LexicalState } from '../../domain/contracts/lexical.ts'
import type { Company, Project } from '../../payload-types.ts'
import type { ContractTerms } from '../contractTemplates/readTemplateValues.ts'
import { useTemplate } from '../contractTemplates/useTemplate.ts'
import { computeOrRefuse } from '../shared/computeOrRefuse.ts'
import type { ContractDraft } from './contractDraft.ts'

export type WrittenDraft = {
  title: string
  content: LexicalState
  terms: string | null
  /** The variables of the template and their values. */
  variables: Record<string, string>
}

type TermsOfDraftArgs = { draft: ContractDraft; company: Company; contractNumber: string; createdAt: string }

/**
 * What a draft fixes besides its text. Currency and tax rate default to the company's. 400 for an amount whose tax
 * cannot be computed.
 */
export function termsOfDraft({ draft, company, contractNumber, createdAt }: TermsOfDraftArgs): ContractTerms {
  const currency = draft.currency ?? company.currency
  const tax = computeOrRefuse({
    path: 'amount',
    compute: () => {
      const stored = storedContractTax({ tax: draft.tax, defaultRateBps: company.taxRateBps })
      contractTotals({ amount: draft.amount, currency, ...stored })
      return stored
    },
  })
  return {
    contractNumber,
    createdAt,
    amount: draft.amount,
    currency,
    ...tax,
    depositPercentage: draft.depositPercentage ?? null,
    planInvoicing: draft.planInvoicing ?? company.planInvoicing,
    expiresAt: draft.expiresAt ?? null,
  }
}

type WriteDraftArgs = {
  req: PayloadRequest
  draft: ContractDraft
  project: Project
  company: Company
  contract: ContractTerms
  isPreview?: boolean
}

/** The text of a draft: its own, or a template's with this contract's data. Terms default to the company's. */
export async function writeDraft({ req, draft, isPreview = false, ...about }: WriteDraftArgs): Promise<WrittenDraft> {
  const ofCompany = about.company.contractDefaults.terms ?? null
  if (draft.template === undefined) {
    return { title: draft.title, content: draft.content, terms: draft.terms ?? ofCompany, variables: {} }
  }
  const { title, terms } = draft
  const filled = await useTemplate({ req, id: draft.template, instead: { title, terms }, isPreview, ...about })
  return {
    title: filled.title,
    content: filled.content,
    terms: filled.terms ?? ofCompany,
    variables: filled.used,
  }
}
