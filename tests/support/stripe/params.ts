import { invalidParam } from './refusal.ts'
import type { Fields } from './world.ts'

/** https://docs.stripe.com/error-codes#parameter-unknown. `expand` is known everywhere. */
export function onlyKnown(params: Fields, known: readonly string[]): void {
  const unknown = Object.keys(params).find((name) => name !== 'expand' && !known.includes(name))
  if (unknown === undefined) return
  throw invalidParam({ param: unknown, message: `Received unknown parameter: ${unknown}`, code: 'parameter_unknown' })
}

export function text(params: Fields, name: string): string | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string')
    throw invalidParam({ param: name, message: `Invalid string: ${JSON.stringify(value)}` })
  return value
}

export function required(params: Fields, name: string): string {
  const value = text(params, name)
  if (value !== undefined && value !== '') return value
  throw invalidParam({ param: name, message: `Missing required param: ${name}.`, code: 'parameter_missing' })
}

export function integer(params: Fields, name: string): number | undefined {
  const value = text(params, name)
  if (value === undefined) return undefined
  if (/^-?\d+$/.test(value) && Number.isSafeInteger(Number(value))) return Number(value)
  throw invalidParam({ param: name, message: `Invalid integer: ${value}`, code: 'parameter_invalid_integer' })
}

export function positive(params: Fields, name: string): number | undefined {
  const value = integer(params, name)
  if (value === undefined || value >= 1) return value
  const message = 'This value must be greater than or equal to 1.'
  throw invalidParam({ param: name, message, code: 'parameter_invalid_integer' })
}

export function oneOf(params: Fields, name: string, values: readonly string[]): string | undefined {
  const value = text(params, name)
  if (value === undefined || values.includes(value)) return value
  throw invalidParam({ param: name, message: `Invalid ${name}: must be one of ${values.join(', ')}` })
}

/** Merged as Stripe merges metadata: an empty text takes a key away. https://docs.stripe.com/api/metadata */
export function mergeMetadata(old: Record<string, string>, params: Fields): Record<string, string> {
  const given = params['metadata']
  if (given === undefined) return old
  if (given === '') return {}
  if (typeof given !== 'object' || given === null) throw invalidParam({ param: 'metadata', message: 'Invalid object' })
  const merged = { ...old }
  for (const [key, value] of Object.entries(given)) {
    if (typeof value !== 'string') throw invalidParam({ param: `metadata[${key}]`, message: 'Invalid string' })
    if (key.length > 40) throw invalidParam({ param: 'metadata', message: 'Metadata keys can be up to 40 characters.' })
    if (value.length > 500) {
      throw invalidParam({ param: `metadata[${key}]`, message: 'Metadata values can be up to 500 characters.' })
    }
    if (value === '') delete merged[key]
    else merged[key] = value
  }
  return merged
}
