import type { Field } from 'payload'
import { byNobody } from '../access/fieldAccess.ts'

const nothing = '/src/admin/parts/Nothing.tsx#Nothing'

/**
 * The fields of a document with a head of ours (`actionsField`): the status is told there, what nobody writes in the form stands at the side, and
 * what is empty and cannot be written is not shown. Lists, filters and the API keep all of them.
 */
export function arrangeDocument(fields: Field[]): Field[] {
  const hasHead = fields.some((field) => field.type === 'ui' && field.name === 'actions')
  return hasHead ? fields.map((field) => arrange(field)) : fields
}

function arrange(field: Field): Field {
  if (!('name' in field) || field.type === 'ui' || field.name === 'email') return field
  const { admin } = field
  const own = admin && 'components' in admin ? admin.components : undefined
  if (field.name === 'status') {
    const { position: _, ...rest } = field.admin ?? {}
    return { ...field, admin: { ...rest, components: { ...own, Field: nothing } } } as Field // the same kind of field as before
  }
  const isRead = field.access?.update === byNobody || (admin && 'readOnly' in admin && admin.readOnly)
  if (!isRead || (own && 'Field' in own && own.Field !== undefined)) return field
  // With a condition the column of a required field would be nullable.
  const isRequired = 'required' in field && field.required
  const condition = admin?.condition ?? ((data: Record<string, unknown>) => isFilled(data[field.name]))
  return { ...field, admin: { ...admin, position: 'sidebar', ...(!isRequired && { condition }) } } as Field // the same kind of field as before
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== '' && value !== 'none'
}
