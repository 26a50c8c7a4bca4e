import type { CollectionBeforeChangeHook } from 'payload'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { lexicalToPlainText } from '../../src/adapters/markdown/lexicalToPlainText.ts'
import { isPrintableContent } from '../../src/domain/isPrintableContent.ts'
import { templateProblems } from '../../src/domain/templateProblems.ts'
import { fail } from '../../src/errors.ts'

/** A template is kept only when a contract can be made of it: content that can be printed, and no variable that does not exist. */
export const checkTemplate: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { title, content, terms } = { ...originalDoc, ...data }
  if (!isLexicalState(content) || !isPrintableContent(content) || lexicalToPlainText(content) === '') {
    const message = 'The content is empty, or holds something that cannot be printed, such as a picture.'
    throw fail('validation_failed', { errors: [{ path: 'content', message }] })
  }
  if (typeof (terms ?? '') !== 'string') {
    throw fail('validation_failed', { errors: [{ path: 'terms', message: 'This is a text.' }] })
  }
  const errors = templateProblems({ title: String(title ?? ''), content, terms })
  if (errors.length > 0) throw fail('validation_failed', { errors: errors.slice(0, 100) })
  return data
}
