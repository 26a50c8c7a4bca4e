import { errorStatuses, type ErrorCode } from '../../errors.ts'
import { en } from '../../i18n/en/index.ts'
import { errorData, optionalErrorData } from './errorData.ts'
import { jsonSchemaOf, type Schema } from './jsonSchemaOf.ts'
import type { z } from 'zod'

const all = Object.keys(errorStatuses) as ErrorCode[] // the keys of the literal
/** Without what is answered where there is no operation. */
const codes = all.filter((code) => code !== 'method_not_allowed')

const required: Partial<Record<ErrorCode, z.ZodType>> = errorData
const optional: Partial<Record<ErrorCode, z.ZodType>> = optionalErrorData

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** A schema for each code, with its `data`. */
export function errorSchemas(): Record<string, unknown> {
  const fieldErrors: Record<string, unknown> = {}
  const own = codes.map((code) => [nameOf(code), withFieldError({ value: schemaOf(code), found: fieldErrors })])
  return {
    ...Object.fromEntries(own),
    ...fieldErrors,
  }
}

/** The responses by status for what an operation may refuse with. */
export function errorResponses(refusals: ReadonlySet<ErrorCode>): Record<string, unknown> {
  const statuses = [...new Set([...refusals].map((code) => errorStatuses[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const some = codes.filter((code) => refusals.has(code) && errorStatuses[code] === status)
      return [
        status,
        some.length > mostShared ? responseOf(some) : { $ref: `#/components/responses/${sharedName(some)}` },
      ]
    }),
  )
}

/** Responses of few codes are those of many operations. */
const mostShared = 4
const nameSeparator = '_'

/** The responses that something refers to, by name. */
export function sharedResponses(value: unknown): Record<string, unknown> {
  const names = JSON.stringify(value).matchAll(/"#\/components\/responses\/(\w+)"/g)
  const groups = [...new Set([...names].map(([, name = '']) => name))].sort()
  return Object.fromEntries(groups.map((name) => [name, responseOf(codes.filter((code) => isIn({ name, code })))]))
}

function sharedName(some: ErrorCode[]): string {
  return some.map((code) => wordOf(code)).join(nameSeparator)
}

function isIn({ name, code }: { name: string; code: ErrorCode }): boolean {
  return name.split(nameSeparator).includes(wordOf(code))
}

function responseOf(some: ErrorCode[]): Schema {
  const mayWait = some.some((code) => waits.has(code))
  return {
    description: some.map((code) => `\`${code}\``).join(', '),
    ...(mayWait && { headers: retryAfter }),
    content: { 'application/json': { schema: refusalSchema(some) } },
  }
}

/** `{ errors: [{ message, code, data? }] }` with one of these codes. */
export function refusalSchema(some: readonly ErrorCode[]): Schema {
  const errors = some.map((code) => referenceTo(nameOf(code)))
  return {
    type: 'object',
    required: ['errors'],
    properties: { errors: { type: 'array', minItems: 1, items: errors.length === 1 ? errors[0] : { anyOf: errors } } },
  }
}

const waits = new Set<ErrorCode>(['rate_limited', 'too_many_streams', 'unavailable', 'request_in_progress'])
const retryAfter = {
  'Retry-After': { description: 'Seconds, where it is known when to try again.', schema: { type: 'integer' } },
}

/** `name_mismatch` is `NameMismatchError`. */
function nameOf(code: ErrorCode): string {
  return `${wordOf(code)}Error`
}

function wordOf(code: ErrorCode): string {
  const words = code.replace(/_error$/, '').split('_')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function schemaOf(code: ErrorCode): Schema {
  const data = required[code] ?? optional[code]
  return {
    type: 'object',
    description: en.errors[code],
    required: ['code', 'message', ...(required[code] ? ['data'] : [])],
    properties: {
      code: { type: 'string', const: code },
      message: { type: 'string', description: 'For people, in the language of the request.' },
      ...(data && { data: jsonSchemaOf({ schema: data, io: 'output' }) }),
    },
  }
}

type WithFieldErrorArgs = { value: unknown; found: Record<string, unknown> }

/** The problems of fields, which many codes have, become one schema. */
function withFieldError({ value, found }: WithFieldErrorArgs): unknown {
  if (Array.isArray(value)) return value.map((item) => withFieldError({ value: item, found }))
  if (typeof value !== 'object' || value === null) return value
  const { reference, ...rest } = value as Schema // JSON Schema is made of objects
  if (typeof reference === 'string') {
    found[reference] = rest
    return referenceTo(reference)
  }
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, withFieldError({ value: item, found })]))
}
