import type { PayloadRequest } from 'payload'
import { fillTemplate, type FilledTemplate } from '../../adapters/markdown/fillTemplate.ts'
import { isLexicalState } from '../../adapters/markdown/isLexicalState.ts'
import { isPrintableContent } from '../../domain/isPrintableContent.ts'
import type { LexicalState } from '../../domain/lexical.ts'
import { templateProblems } from '../../domain/templateProblems.ts'
import { fail } from '../../errors.ts'
import type { Company, Project } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { readTemplateValues, type ContractTerms } from './readTemplateValues.ts'

const maxTitle = 200
const maxTerms = 50_000

/**
 * A template filled in for one contract. 404 for one that does not exist; 400, naming each variable, where one has no value here: a blank is never
 * printed. One that is not active can be previewed, not used.
 */
export async function useTemplate({
  req,
  id,
  project,
  company,
  contract,
  instead = {},
  isPreview = false,
}: {
  req: PayloadRequest
  id: string
  project: Project
  company: Company
  contract: ContractTerms
  /** What the contract says in place of the template's own. */
  instead?: { title?: string | undefined; terms?: string | undefined }
  isPreview?: boolean
}): Promise<FilledTemplate> {
  const template = await readRow({ req, collection: 'contract-templates', id })
  if (!template.isActive && !isPreview) throw refuse([{ message: 'This template is not active.' }])
  // The editor's state was checked when it was saved; Payload types its nodes by the editor's own tree.
  const content = template.content as LexicalState
  const text = {
    title: instead.title === undefined ? template.title : '',
    content,
    terms: instead.terms === undefined ? template.terms : null,
  }
  // One that was saved when the platform knew other variables.
  const problems = templateProblems(text)
  if (problems.length > 0) throw refuse(problems)
  const values = await readTemplateValues({ req, project, company, contract })
  const filled = fillTemplate({ template: text, values, language: template.language })
  if (filled.missing.length > 0) {
    throw refuse(filled.missing.map((variable) => ({ variable, message: `{{${variable}}} has no value here.` })))
  }
  if (filled.title.length > maxTitle || (filled.terms ?? '').length > maxTerms) {
    throw refuse([{ message: 'What is filled in makes the title or the terms too long.' }])
  }
  if (!isLexicalState(filled.content) || !isPrintableContent(filled.content)) {
    throw refuse([{ message: 'What is filled in makes the content too long, or cannot be printed.' }])
  }
  return { ...filled, title: instead.title ?? filled.title, terms: instead.terms ?? filled.terms }
}

function refuse(problems: { message: string; variable?: string }[]) {
  return fail('validation_failed', { errors: problems.map((problem) => ({ ...problem, path: 'template' })) })
}
