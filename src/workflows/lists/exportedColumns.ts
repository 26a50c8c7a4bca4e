import type { FlattenedField } from 'payload'
import { labelOf } from '../../i18n/labelOf.ts'
import { defaultLocale, locales, type Locale } from '../../i18n/locales.ts'
import type { Label } from '../../i18n/translator.ts'

export type ExportedColumn = { name: string; label: Label; field: FlattenedField }

/** What no table can hold. */
const shapeless = new Set(['array', 'blocks', 'group', 'join', 'richText', 'tab'])

type ExportedColumnsArgs = { fields: FlattenedField[]; asked: string[]; fallback?: string[] | undefined }

/** The columns of an export: those requested that exist, in that order, with the currency beside every amount. */
export function exportedColumns({ fields, asked, fallback = [] }: ExportedColumnsArgs): ExportedColumn[] {
  const known = new Map(fields.filter(isShown).map((field) => [field.name, field]))
  const wanted = [...new Set(asked.some((name) => known.has(name)) ? asked : fallback)].filter((name) =>
    known.has(name),
  )
  const hasMoney = wanted.some((name) => isMoney(known.get(name)))
  if (hasMoney && known.has('currency') && !wanted.includes('currency')) wanted.push('currency')
  return wanted.flatMap((name) => {
    const field = known.get(name)
    return field ? [{ name, label: headingOf(field), field }] : []
  })
}

/** An amount in the minor unit of its row's currency. */
export function isMoney(field: FlattenedField | undefined): boolean {
  const components = field?.admin && 'components' in field.admin ? field.admin.components : undefined
  const cell = components && 'Cell' in components ? components.Cell : undefined
  return typeof cell === 'string' && cell.endsWith('#MoneyCell')
}

function isShown(field: FlattenedField): boolean {
  // Payload hides the timestamps in forms; lists show them.
  const isStamp = field.name === 'createdAt' || field.name === 'updatedAt'
  if (shapeless.has(field.type)) return false
  return (
    isStamp || !(('hidden' in field && field.hidden) || (field.admin && 'hidden' in field.admin && field.admin.hidden))
  )
}

function headingOf(field: FlattenedField): Label {
  const label = 'label' in field ? field.label : undefined
  if (typeof label === 'string') return inEveryLanguage(() => label)
  if (typeof label === 'object' && label !== null)
    return inEveryLanguage((locale) => label[locale] ?? label[defaultLocale] ?? field.name)
  return labelOf(field.name)
}

function inEveryLanguage(say: (locale: Locale) => string): Label {
  return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Label // one text for each locale
}
