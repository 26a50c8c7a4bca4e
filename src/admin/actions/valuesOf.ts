import type { ActionField, ActionValues } from './actionTypes.ts'

/** What stands in the fields of an action when it is opened. */
export function initialValues(fields: readonly ActionField[]): ActionValues {
  return Object.fromEntries(fields.map((field) => [field.name, initialOf(field)]))
}

/** Whether the fields hold what is needed; whether it is right, the API says. */
export function isComplete({ fields, values }: { fields: readonly ActionField[]; values: ActionValues }): boolean {
  return fields.every(({ name, required = false }) => {
    const value = values[name]
    // Files that are on their way, or an amount that cannot be read.
    if (value === undefined) return false
    return !required || (value !== null && String(value).trim() !== '')
  })
}

/** The body of the request: what is empty is left out. */
export function bodyOf({ fields, values }: { fields: readonly ActionField[]; values: ActionValues }) {
  const given = fields.flatMap(({ name, kind }): [string, string | number | readonly string[]][] => {
    const value = values[name]
    if (value === null || value === undefined || String(value).trim() === '') return []
    if (isList(value)) return [[name, value]]
    if (kind === 'number') return [[name, Number(value)]]
    return [[name, typeof value === 'string' ? value.trim() : value]]
  })
  return Object.fromEntries(given)
}

function initialOf(field: ActionField): ActionValues[string] {
  if (field.kind === 'files') return []
  return field.initial ?? (field.kind === 'money' ? null : '')
}

function isList(value: ActionValues[string]): value is readonly string[] {
  return Array.isArray(value)
}
