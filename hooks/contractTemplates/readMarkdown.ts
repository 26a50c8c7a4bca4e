import type { CollectionBeforeOperationHook } from 'payload'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import { failField } from '../../src/errors.ts'

const maxCharacters = 500_000

/** A template's content may be Markdown, like a contract's. */
export const readMarkdown: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  // Anything may have been sent: nothing has been checked yet.
  const data: Record<string, unknown> = args.data
  const { content } = data
  if (typeof content !== 'string') return args
  if (content.length > maxCharacters) {
    throw failField('content', 'too_long', { maximum: maxCharacters })
  }
  return { ...args, data: { ...data, content: markdownToLexical(content) } }
}
