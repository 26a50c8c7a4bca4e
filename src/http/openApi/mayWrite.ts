import type { FieldAccess, FlattenedField } from 'payload'

export type Operation = 'create' | 'update'

/** Fields that the platform writes. Their rules need not say so. */
const stamps = new Set(['createdAt', 'updatedAt'])

/** Whether an admin may write a field of a draft through Payload's own endpoints. */
export function mayWrite({ field, operation }: { field: FlattenedField; operation: Operation }): boolean {
  const isStored = !('virtual' in field && field.virtual) && field.type !== 'join'
  if (!isStored || field.hidden === true || stamps.has(field.name)) return false
  const rule = field.access?.[operation]
  return rule === undefined || asAdmin(rule)
}

/** Whether a document cannot be created without the field: it is required, has no default, and an admin may write it. */
export function isDemanded(field: FlattenedField): boolean {
  const isRequired = 'required' in field && field.required
  return isRequired && !hasDefault(field) && mayWrite({ field, operation: 'create' })
}

export function hasDefault(field: FlattenedField): boolean {
  return 'defaultValue' in field && field.defaultValue !== undefined
}

/** The rules of fields look at the caller's role and the state of the document. */
function asAdmin(rule: FieldAccess): boolean {
  const user = { id: '', collection: 'users', role: 'admin' }
  const doc = { status: 'draft' }
  // It is not a request: it has what the rules look at.
  const req = { user, payloadAPI: 'REST', context: {} } as unknown as Parameters<FieldAccess>[0]['req']
  return rule({ req, doc, data: doc, siblingData: doc }) === true
}
