import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '../../src/adapters/clock.ts'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { isPrintableContent } from '../../src/domain/isPrintableContent.ts'
import { fail } from '../../src/errors.ts'

/** A draft that is edited in the panel or by PATCH keeps what the endpoint promises: text that can be printed, a time that is still to come. */
export const checkDraft: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update') return data
  const { content, expiresAt } = data
  if (!isLexicalState(content) || !isPrintableContent(content)) {
    throw refusal('content', 'The content holds something that cannot be printed, such as a picture.')
  }
  const isChanged = expiresAt !== (originalDoc?.expiresAt ?? null)
  if (isChanged && expiresAt && new Date(expiresAt).getTime() <= now().getTime()) {
    throw refusal('expiresAt', 'This has to be in the future.')
  }
  return data
}

function refusal(path: string, message: string) {
  return fail('validation_failed', { errors: [{ path, message }] })
}
