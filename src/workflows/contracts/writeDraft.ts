import type { PayloadRequest } from 'payload'
import type { LexicalState } from '../../domain/lexical.ts'
import type { Company, Project } from '../../payload-types.ts'
import type { ContractTerms } from '../contractTemplates/readTemplateValues.ts'
import { useTemplate } from '../contractTemplates/useTemplate.ts'
import type { ContractDraft } from './contractDraft.ts'

export type WrittenDraft = {
  title: string
  content: LexicalState
  terms: string | null
  /** The variables of the template and what they became. */
  variables: Record<string, string>
}

/** What a draft fixes beside its words; the currency is the company's where none is given. */
export function termsOfDraft({
  draft,
  company,
  contractNumber,
}: {
  draft: ContractDraft
  company: Company
  contractNumber: string
}): ContractTerms {
  return {
    contractNumber,
    amount: draft.amount,
    currency: draft.currency ?? company.currency,
    depositPercentage: draft.depositPercentage ?? null,
    expiresAt: draft.expiresAt ?? null,
  }
}

/** The words of a draft: its own, or a template's with this contract's data. Terms are the company's where neither has any. */
export async function writeDraft({
  req,
  draft,
  isPreview = false,
  ...about
}: {
  req: PayloadRequest
  draft: ContractDraft
  project: Project
  company: Company
  contract: ContractTerms
  isPreview?: boolean
}): Promise<WrittenDraft> {
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
