import fc from 'fast-check'
import { slugs } from '../../../src/slugs.ts'
import type { Document, Schema } from '../openApi/checkAnswers.ts'
import { hostileText, hostileValue, idOf } from './hostileValues.ts'

type ValueOfArgs = {
  schema: Schema
  document: Document
  /** How many of twenty values are something else than is asked for. */
  odd: number
  name?: string
  depth?: number
}

const deepest = 4

/** What a schema of the document asks for, with something else in its place now and then. */
export function valueOf(args: ValueOfArgs): fc.Arbitrary<unknown> {
  const { odd } = args
  if (odd === 0) return plainValueOf(args)
  return fc.oneof({ weight: 20 - odd, arbitrary: plainValueOf(args) }, { weight: odd, arbitrary: hostileValue })
}

function plainValueOf({ schema, document, odd, name = '', depth = 0 }: ValueOfArgs): fc.Arbitrary<unknown> {
  if (depth > deepest) return odd === 0 ? fc.constant(null) : hostileValue
  const inner = (one: Schema, of = name) => valueOf({ schema: one, document, odd, name: of, depth: depth + 1 })
  const { $ref: reference, type, items, properties } = schema
  if (typeof reference === 'string') {
    const target = document.components.schemas[reference.split('/').at(-1) ?? '']
    return target ? plainValueOf({ schema: target, document, odd, name, depth: depth + 1 }) : hostileValue
  }
  const choices = schema['oneOf'] ?? schema['anyOf'] ?? schema['allOf']
  if (Array.isArray(choices) && choices.length > 0) return fc.oneof(...choices.map((one: Schema) => inner(one)))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const types = [type].flat()
  const kind = types.find((one) => one !== 'null')
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'integer' || kind === 'number') return numberOf(schema)
  if (kind === 'array' && odd === 0 && !isSchema(items)) return fc.constant([])
  if (kind === 'array') return fc.array(inner(isSchema(items) ? items : {}), { maxLength: 3 })
  if (isSchema(properties)) return recordOf({ properties, required: schema['required'], odd, inner })
  if (kind === 'object') return odd === 0 ? fc.constant({}) : fc.dictionary(hostileText, inner({}), { maxKeys: 3 })
  return textOf({ schema, odd, name })
}

type RecordOfArgs = {
  properties: Schema
  required: unknown
  odd: number
  inner: (one: Schema, of: string) => fc.Arbitrary<unknown>
}

/** Some of its properties. What is required is left out only where odd things are sent. */
function recordOf({ properties, required, odd, inner }: RecordOfArgs): fc.Arbitrary<unknown> {
  const needed: unknown[] = Array.isArray(required) ? required : []
  const names = Object.keys(properties)
  const all = names.map((name) => {
    const schema = properties[name]
    return fc.tuple(fc.constant(name), fc.nat(9), inner(isSchema(schema) ? schema : {}, name))
  })
  const strange = fc.tuple(hostileText, fc.nat(30), hostileValue)
  return fc.tuple(...all, strange).map((entries) => {
    const isKept = (name: string, luck: number) => (needed.includes(name) ? luck > odd / 4 - 1 : luck > (odd ? 4 : 7))
    const left = entries.filter(([name, luck], index) =>
      index < names.length ? isKept(name, luck) : odd > 0 && luck > 25,
    )
    return Object.fromEntries(left.map(([name, , value]) => [name, value]))
  })
}

function numberOf({ minimum, maximum }: Schema): fc.Arbitrary<number> {
  const [min, max] = [Number(minimum ?? 0), Number(maximum ?? 10_000)].map((limit) => Math.round(limit))
  return fc.oneof(fc.integer({ min: Math.min(min ?? 0, max ?? 0), max: max ?? 0 }), fc.constantFrom(1, 100, 5_000))
}

type TextOfArgs = { schema: Schema; odd: number; name: string }

function textOf({ schema: { format, examples }, odd, name }: TextOfArgs): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2099-01-31', ...(odd === 0 ? [] : ['2026-12-31', '2020-02-29']))
  if (format === 'date-time') return fc.constantFrom('2099-01-31T12:00:00.000Z', '2098-12-31T00:00:00Z')
  const sound = Array.isArray(examples) ? fc.constantFrom(...examples.map(String)) : soundText(name)
  return odd < 4 ? sound : fc.oneof(sound, hostileText)
}

/** What a field of this name takes. */
export function soundText(name: string): fc.Arbitrary<string> {
  if (name === 'documentSha256') return idOf('sha256')
  if (/email/i.test(name)) return fc.nat(999).map((number) => `fuzz-${number}@people.example`)
  if (/password/i.test(name)) return fc.constantFrom('correct horse battery 9', 'another long passphrase 10')
  const slug = slugOf(name)
  return slug === undefined ? fc.constantFrom(...(texts[name] ?? ['Harbour app', 'A shop on the web'])) : idOf(slug)
}

const texts: Readonly<Record<string, string[]>> = {
  color: ['#1a2b3c'],
  country: ['OM', 'DE'],
  currency: ['USD', 'OMR'],
  language: ['en', 'ar'],
  locale: ['en', 'ar'],
  phone: ['+96890000000'],
  quantity: ['1', '2.5'],
  timezone: ['Asia/Muscat'],
  type: ['root'],
  url: ['https://people.example/in'],
  website: ['https://people.example/'],
}

const named: Record<string, string> = {
  client: 'users',
  user: 'users',
  assignedTo: 'users',
  recipient: 'users',
  attachments: 'project-files',
  milestone: 'project-milestones',
  template: 'contract-templates',
  logo: 'media',
  id: '*',
  ids: '*',
}

/** The collection whose row a field of this name holds. */
export function slugOf(name: string): string | undefined {
  const plural = `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}s`
  return named[name] ?? slugs.find((slug) => slug === plural)
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
