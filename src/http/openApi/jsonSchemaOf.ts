import { z } from 'zod'

export type Schema = Record<string, unknown>

/** JSON Schema of a zod schema, as tools of OpenAPI read it. */
export function jsonSchemaOf({ schema, io }: { schema: z.ZodType; io: 'input' | 'output' }): Schema {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  const { $schema: _dialect, ...rest } = json
  return adapted(rest) as Schema
}

/**
 * Documents of collections become references to theirs, and records of known keys objects with these properties. What
 * says nothing to a reader is left out: the bounds of all integers, the pattern of a known format.
 */
function adapted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(adapted)
  if (typeof value !== 'object' || value === null) return value
  if ('collection' in value && typeof value.collection === 'string')
    return { $ref: `#/components/schemas/${value.collection}` }
  const { propertyNames, additionalProperties, ...rest } = value as Schema // JSON Schema is made of objects
  const names = keysOf(propertyNames)
  if (names)
    return { ...rest, properties: Object.fromEntries(names.map((name) => [name, adapted(additionalProperties)])) }
  return {
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([key, item]) => !isNoise({ key, item, format: rest['format'] }))
        .map(([key, item]) => [key, adapted(item)]),
    ),
    // More may be added to an answer: nothing is said to be absent.
    ...(additionalProperties !== undefined &&
      additionalProperties !== false && { additionalProperties: openEnd(adapted(additionalProperties)) }),
    ...(rest['type'] === 'object' && !rest['properties'] && additionalProperties === undefined && openObject),
  }
}

/** Generators take an object of which nothing is said for an empty one. */
export const openObject = { additionalProperties: true }

function openEnd(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? true : value
}

function isNoise({ key, item, format }: { key: string; item: unknown; format: unknown }): boolean {
  if (key === 'pattern') return typeof format === 'string'
  return (key === 'minimum' || key === 'maximum') && Math.abs(Number(item)) === Number.MAX_SAFE_INTEGER
}

function keysOf(propertyNames: unknown): string[] | undefined {
  const names = typeof propertyNames === 'object' && propertyNames && 'enum' in propertyNames && propertyNames.enum
  return Array.isArray(names) ? names.map(String) : undefined
}
