import type { EditedContractTax } from '../tax/ContractTaxInput.tsx'
import { taxedOfEdited } from '../tax/editedTax.ts'
import type { ActionField, ActionValues } from './actionTypes.ts'

/** The initial values of an action's fields. */
export function initialValues(fields: readonly ActionField[]): ActionValues {
  return Object.fromEntries(fields.map((field) => [field.name, initialOf(field)]))
}

/** Whether the fields hold everything required. The API decides whether it is valid. */
export function isComplete({ fields, values }: { fields: readonly ActionField[]; values: ActionValues }): boolean {
  return fields.every(({ name, required = false }) => {
    const value = values[name]
    // Files being uploaded, or an amount that cannot be read.
    if (value === undefined) return false
    if (isTax(value)) return value.mode === '' || taxedOfEdited(value.tax) !== null
    return !required || (value !== null && String(value).trim() !== '')
  })
}

/** The body of the request. Empty fields are left out. */
export function bodyOf({ fields, values }: { fields: readonly ActionField[]; values: ActionValues }) {
  const given = fields.flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name]
    if (isTax(value))
      return value.mode === '' ? [] : Object.entries({ taxMode: value.mode, ...taxedOfEdited(value.tax) })
    if (value === null || value === undefined || String(value).trim() === '') return []
    if (isList(value)) return [[name, value]]
    // Spaces belong to a password.
    if (kind === 'password') return [[name, value]]
    if (kind === 'number') return [[name, Number(value)]]
    return [[name, typeof value === 'string' ? value.trim() : value]]
  })
  return Object.fromEntries(given)
}

function initialOf(field: ActionField): ActionValues[string] {
  if (field.kind === 'files') return []
  return field.initial ?? (field.kind === 'money' ? null : '')
}

export function isTax(value: ActionValues[string]): value is EditedContractTax {
  return typeof value === 'object' && value !== null && 'mode' in value
}

function isList(value: ActionValues[string]): value is readonly string[] {
  return Array.isArray(value)
}
