import type { CollectionBeforeChangeHook } from 'payload'
import { changedFields } from '../../src/domain/changedFields.ts'
import { fail } from '../../src/errors.ts'

/** An issued invoice is never edited: a credit note corrects it. */
export const freezeIssuedInvoice: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || originalDoc?.status === 'draft') return data
  const { after } = changedFields({ before: originalDoc, after: { ...originalDoc, ...data } })
  if (Object.keys(after).length === 0) return data
  throw fail('illegal_transition', { from: originalDoc.status, action: 'edit' })
}
