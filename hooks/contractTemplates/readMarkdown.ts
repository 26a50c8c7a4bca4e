import type { CollectionBeforeOperationHook } from 'payload'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import { fail } from '../../src/errors.ts'

const maxCharacters = 500_000

/** Like a contract's, a template's content may come as Markdown. */
export const readMarkdown: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  // What was sent, whatever it is: nothing has been checked yet.
  const data: Record<string, unknown> = args.data
  const { content } = data
  if (typeof content !== 'string') return args
  if (content.length > maxCharacters) {
    const message = 'The content is Markdown of at most 500,000 characters, or a document of the editor.'
    throw fail('validation_failed', { errors: [{ path: 'content', message }] })
  }
  return { ...args, data: { ...data, content: markdownToLexical(content) } }
}
