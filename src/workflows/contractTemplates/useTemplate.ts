import type { PayloadRequest } from 'payload'
import { fillTemplate, type FilledTemplate } from '../../adapters/markdown/fillTemplate.ts'
import { isLexicalState } from '../../adapters/markdown/isLexicalState.ts'
import { isPrintableContent } from '../../domain/contracts/isPrintableContent.ts'
import type { LexicalState } from '../../domain/contracts/lexical.ts'
import { templateProblems } from '../../domain/contracts/templateProblems.ts'
import { failField, failFields, type FieldError } from '../../errors.ts'
import { problem } from '../../i18n/problem.ts'
import type { Company, Project } from '../../payload-types.ts'
import { readRow } from '../shared/readRow.ts'
import { readTemplateValues, type ContractTerms } from './readTemplateValues.ts'

const maxTitle = 200
const maxTerms = 50_000

type UseTemplateArgs = {
  req: PayloadRequest
  id: string
  project: Project
  company: Company
  contract: ContractTerms
  /** What the contract says instead of the template's text. */
  instead?: { title?: string | undefined; terms?: string | undefined }
  isPreview?: boolean
}

/**
 * Fills in a template for one contract. 404 when it does not exist; 400, naming each variable, when one has no value
 * here: a blank is never printed. An inactive template can be previewed, not used.
 */
export async function useTemplate({
  req,
  id,
  project,
  company,
  contract,
  instead = {},
  isPreview = false,
}: UseTemplateArgs): Promise<FilledTemplate> {
  const template = await readRow({ req, collection: 'contract-templates', id })
  if (!template.isActive && !isPreview) throw failField('template', 'invalid_value.inactive_template')
  // The editor's state was checked when it was saved. Payload types its nodes by the editor's own tree.
  const content = template.content as LexicalState
  const text = {
    title: instead.title === undefined ? template.title : '',
    content,
    terms: instead.terms === undefined ? template.terms : null,
  }
  // A template saved when the platform knew other variables.
  const problems = templateProblems(text)
  if (problems.length > 0) throw failFields(problems.map((error) => ({ ...error, path: 'template' })))
  const values = await readTemplateValues({ req, project, company, contract })
  const filled = fillTemplate({ template: text, values, language: template.language, timezone: company.timezone })
  if (filled.missing.length > 0) {
    throw failFields(filled.missing.map(missing))
  }
  if (filled.title.length > maxTitle || (filled.terms ?? '').length > maxTerms) {
    throw failField('template', 'invalid_value.filled_text')
  }
  if (!isLexicalState(filled.content) || !isPrintableContent(filled.content)) {
    throw failField('template', 'invalid_value.filled_content')
  }
  return { ...filled, title: instead.title ?? filled.title, terms: instead.terms ?? filled.terms }
}

function missing(variable: string): FieldError {
  return { variable, path: 'template', problem: problem('required.variable', { variable: `{{${variable}}}` }) }
}
