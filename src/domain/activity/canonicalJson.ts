/**
 * The canonical text of a JSON value by RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. Two values have the same text exactly when they are the same JSON. `undefined`
 * members are left out. Throws a TypeError for values outside JSON: NaN, infinities, bigint, dates, maps, functions,
 * lone surrogates, holes in arrays.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return stringText(value)
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => canonicalJson(item)).join(',')}]`
  if (isPlainObject(value)) return objectText(value)
  throw new TypeError('Not a JSON value.')
}

function objectText(value: Record<string, unknown>): string {
  // The default sort compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  const keys = Object.keys(value).sort()
  const members = keys.filter((key) => value[key] !== undefined)
  return `{${members.map((key) => `${stringText(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no NaN and no infinities.')
  return JSON.stringify(value)
}

function stringText(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('A lone surrogate is not text.')
  return JSON.stringify(value)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another realm has another Object.prototype. A plain object has no prototype above that.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
