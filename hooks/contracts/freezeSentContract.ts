import type { CollectionBeforeChangeHook } from 'payload'
import { changedFields } from '../../src/domain/changedFields.ts'
import { fail } from '../../src/errors.ts'

/** What was sent is never edited: a revision is a new contract. */
export const freezeSentContract: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || originalDoc?.status === 'draft') return data
  const { after } = changedFields({ before: originalDoc, after: { ...originalDoc, ...data } })
  if (Object.keys(after).length === 0) return data
  throw fail('illegal_transition', { from: originalDoc.status, action: 'edit' })
}
