import type { Field } from 'payload'
import { byNobody } from '../access/fieldAccess.ts'

const nothing = '/src/admin/parts/HiddenField.tsx#HiddenField'

/**
 * Lays out a document with our header (`actionsField`): the header shows the status, read-only fields are in the
 * sidebar, and empty read-only ones are hidden. Lists, filters and the API have all of them.
 */
export function layoutFields(fields: Field[]): Field[] {
  const hasHead = fields.some((field) => field.type === 'ui' && field.name === 'actions')
  return hasHead ? fields.map((field) => arrange(field)) : fields
}

function arrange(field: Field): Field {
  if (!('name' in field) || field.type === 'ui' || field.name === 'email') return field
  const { admin } = field
  const own = admin && 'components' in admin ? admin.components : undefined
  if (field.name === 'status') {
    const { position: _, ...rest } = field.admin ?? {}
    // the same kind of field as before
    return { ...field, admin: { ...rest, components: { ...own, Field: nothing } } } as Field
  }
  const isRead = field.access?.update === byNobody || (admin && 'readOnly' in admin && admin.readOnly)
  if (!isRead || (own && 'Field' in own && own.Field !== undefined)) return field
  // With a condition the column of a required field would be nullable.
  const isRequired = 'required' in field && field.required
  const condition = admin?.condition ?? ((data: Record<string, unknown>) => isFilled(data[field.name]))
  // the same kind of field as before
  return { ...field, admin: { ...admin, position: 'sidebar', ...(!isRequired && { condition }) } } as Field
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== '' && value !== 'none'
}
