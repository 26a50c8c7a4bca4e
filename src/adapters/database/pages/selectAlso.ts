import type { SelectType } from 'payload'

/** Payload's type has one for selections of either kind; this is both. */
type Select = { [name: string]: boolean | Select | undefined }

type SelectAlsoArgs = { select: SelectType; paths: readonly string[] }

/** A selection with these paths too. Payload removes from the answer what was not selected at first. */
export function selectAlso({ select, paths }: SelectAlsoArgs): SelectType {
  const change = isExcluding(select) ? without : within
  // A selection stays of its kind.
  return paths.reduce<Select>((selected, path) => change(selected, path.split('.')), select) as SelectType
}

function isExcluding(select: Select): boolean {
  return Object.values(select).some((each) => (typeof each === 'object' ? isExcluding(each) : each === false))
}

function within(select: Select, [name = '', ...rest]: string[]): Select {
  const given = select[name]
  if (given === true) return select
  return { ...select, [name]: rest.length === 0 ? true : within(typeof given === 'object' ? given : {}, rest) }
}

function without(select: Select, [name = '', ...rest]: string[]): Select {
  const { [name]: given, ...others } = select
  return typeof given === 'object' && rest.length > 0 ? { ...others, [name]: without(given, rest) } : others
}
