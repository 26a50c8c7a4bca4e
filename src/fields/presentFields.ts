import type { Field } from 'payload'
import { fieldLabel } from './fieldLabels.ts'

const cells: Partial<Record<Field['type'], string>> = {
  select: '/src/admin/parts/StatusCell.tsx#StatusCell',
  relationship: '/src/admin/parts/RelationCell.tsx#RelationCell',
  text: '/src/admin/parts/TextCell.tsx#TextCell',
  textarea: '/src/admin/parts/TextCell.tsx#TextCell',
  email: '/src/admin/parts/TextCell.tsx#TextCell',
  number: '/src/admin/parts/TextCell.tsx#TextCell',
  checkbox: '/src/admin/parts/CheckCell.tsx#CheckCell',
  date: '/src/admin/parts/DateCell.tsx#DateCell',
}

/** Fields as the panel shows them: called by their names in both languages, and in lists as chips, dates and dashes. What a field says itself stays. */
export function presentFields(fields: Field[]): Field[] {
  return fields.map((field) => withCell(withLabel(withChildren(field))))
}

function withChildren(field: Field): Field {
  if (field.type === 'tabs') {
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: presentFields(tab.fields) })) }
  }
  if (!('fields' in field) || !Array.isArray(field.fields)) return field
  return { ...field, fields: presentFields(field.fields) }
}

function withLabel(field: Field): Field {
  if (!('name' in field) || field.type === 'ui' || field.label !== undefined) return field
  const label = fieldLabel(field.name)
  return label ? { ...field, label } : field
}

function withCell(field: Field): Field {
  const cell = cells[field.type]
  const { admin } = field
  const own = admin && 'components' in admin ? admin.components : undefined
  if (cell === undefined || (own && 'Cell' in own && own.Cell !== undefined)) return field
  return { ...field, admin: { ...admin, components: { ...own, Cell: cell } } } as Field // the same kind of field as before
}
