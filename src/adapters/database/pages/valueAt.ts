import type { CursorValue } from '../../cursors.ts'

/** The value at a path of a document as Payload reads it from the database: a text, number, boolean or nothing. */
export function valueAt({ doc, path }: { doc: object; path: string }): CursorValue {
  const value = path.split('.').reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), doc)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value.toISOString() : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
