import type { CollectionBeforeChangeHook } from 'payload'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { lexicalToPlainText } from '../../src/adapters/markdown/lexicalToPlainText.ts'
import { isPrintableContent } from '../../src/domain/contracts/isPrintableContent.ts'
import { templateProblems } from '../../src/domain/contracts/templateProblems.ts'
import { failField, failFields } from '../../src/errors.ts'
import { resolveImages } from '../../src/workflows/contracts/images/resolveImages.ts'
import { requirePrintable } from '../../src/workflows/shared/requirePrintable.ts'

/**
 * Checks that a contract can be created from a template: its content can be printed, and all of its variables exist.
 */
export const checkTemplate: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { title, content: given, terms } = { ...originalDoc, ...data }
  if (!isLexicalState(given) || !isPrintableContent(given, { isRead: true }))
    throw failField('content', 'invalid_value.content')
  const content = await resolveImages({ req, content: given, projectId: null })
  if (lexicalToPlainText(content) === '') throw failField('content', 'required')
  if (typeof (terms ?? '') !== 'string') throw failField('terms', 'invalid_type.text')
  requirePrintable({ title, content, terms })
  const errors = templateProblems({ title: String(title ?? ''), content, terms })
  if (errors.length > 0) throw failFields(errors.slice(0, 100))
  return { ...data, content }
}
