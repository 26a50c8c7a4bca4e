const neverLogged = new Set([
  'updatedAt',
  'createdAt',
  'hash',
  'salt',
  'password',
  'collection',
  'signatures',
  // Made of other fields.
  'displayName',
  // Hidden from every API: after an update they only seem to be gone.
  'isUnclaimed',
  'knownDevicesFrom',
  'withheldAt',
])

type Fields = Record<string, unknown>

/** What differs between two versions of a row, at the first level: only those fields of each. Secrets and time stamps are left out. */
export function changedFields({ before, after }: { before: Fields; after: Fields }): { before: Fields; after: Fields } {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !neverLogged.has(name) && !same(before[name], after[name]),
  )
  return { before: pick(before, names), after: pick(after, names) }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function pick(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
