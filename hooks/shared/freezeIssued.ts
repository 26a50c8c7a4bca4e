import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '../../src/adapters/now.ts'
import { changedFields } from '../../src/domain/activity/changedFields.ts'
import { contractStatusAt } from '../../src/domain/contracts/contractStatusAt.ts'
import { fail } from '../../src/errors.ts'

/** An issued document is never edited: a revision replaces a contract, a credit note corrects an invoice. */
export const freezeIssued: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || originalDoc?.status === 'draft') return data
  const { after } = changedFields({ before: originalDoc, after: { ...originalDoc, ...data } })
  if (Object.keys(after).length === 0) return data
  const from = contractStatusAt({ contract: originalDoc, at: now() })
  throw fail('illegal_transition', { from, action: 'edit' })
}
