import type { SelectType } from 'payload'

/** Payload's type has one for selections of either kind; this is both. */
type Select = { [name: string]: boolean | Select | undefined }

type SelectAlsoArgs = { select: SelectType; paths: readonly string[] }

/**
 * A selection with these paths too, `undefined` where it is of everything: an empty one would select nothing. Payload
 * removes from the answer what was not selected at first.
 */
export function selectAlso({ select, paths }: SelectAlsoArgs): SelectType | undefined {
  const change = isExcluding(select) ? without : within
  const selected = paths.reduce<Select>((before, path) => change(before, path.split('.')), select)
  // A selection stays of its kind.
  return isEmpty(selected) ? undefined : (selected as SelectType)
}

function isEmpty(select: Select): boolean {
  return Object.keys(select).length === 0
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
  if (typeof given !== 'object' || rest.length === 0) return others
  const left = without(given, rest)
  return isEmpty(left) ? others : { ...others, [name]: left }
}
