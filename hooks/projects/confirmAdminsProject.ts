import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '../../src/adapters/now.ts'

/** A project that an admin creates in the panel needs no confirmation. */
export const confirmAdminsProject: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || req.user?.role !== 'admin' || data['confirmedAt']) return data
  return { ...data, confirmedAt: now().toISOString() }
}
