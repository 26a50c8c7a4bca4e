import type { Field } from 'payload'
import { fieldLabel } from './fieldLabel.ts'
import { withProblems } from './withProblems.ts'

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

/**
 * Decorates fields for the panel: labels and validation messages in both languages, and badges, dates and dashes in
 * lists. What a field sets itself stays.
 */
export function decorateFields(fields: Field[]): Field[] {
  return fields.map((field) => withProblems(withDate(withCell(withLabel(withChildren(field))))))
}

function withChildren(field: Field): Field {
  if (field.type === 'tabs') {
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: decorateFields(tab.fields) })) }
  }
  if (!('fields' in field) || !Array.isArray(field.fields)) return field
  return { ...field, fields: decorateFields(field.fields) }
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
  // the same kind of field as before
  return { ...field, admin: { ...admin, components: { ...own, Cell: cell } } } as Field
}

/** Days and times as the rest of the panel shows them. */
function withDate(field: Field): Field {
  if (field.type !== 'date') return field
  return {
    ...field,
    admin: { ...field.admin, date: { displayFormat: 'd MMM yyyy, HH:mm', ...field.admin?.date } },
  }
}
