const neverLogged = new Set([
  'updatedAt',
  'createdAt',
  'hash',
  'salt',
  'password',
  'collection',
  'signatures',
  // Computed from other fields.
  'displayName',
  // Hidden from every API, so they only seem to be gone after an update.
  'isUnclaimed',
  'knownDevicesFrom',
  'withheldAt',
  // Written by its own move only, and read in the language of the reader.
  'cancelReason',
])

type Fields = Record<string, unknown>

/** The top-level fields that differ between two versions of a row, without secrets and time stamps. */
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
