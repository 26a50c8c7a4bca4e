import type { Field, Validate } from 'payload'
import { problemIn } from '../domain/problemIn.ts'
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

/** Fields as the panel shows them: called by their names and refused in words of both languages, and in lists as chips, dates and dashes. What a field says itself stays. */
export function presentFields(fields: Field[]): Field[] {
  return fields.map((field) => withWords(withDate(withCell(withLabel(withChildren(field))))))
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

/** What a rule of ours says, in the language of who fills in the form. */
function withWords(field: Field): Field {
  if (!('validate' in field) || typeof field.validate !== 'function') return field
  const validate = field.validate as Validate // of this kind of field, whichever it is
  const inWords: Validate = async (value, options) => {
    const result = await validate(value, options)
    return typeof result === 'string' ? problemIn({ message: result, language: options.req.i18n.language }) : result
  }
  return { ...field, validate: inWords }
}

/** Days and times as the rest of the panel writes them. */
function withDate(field: Field): Field {
  if (field.type !== 'date') return field
  return {
    ...field,
    admin: { ...field.admin, date: { displayFormat: 'd MMM yyyy, HH:mm', ...field.admin?.date } },
  }
}
