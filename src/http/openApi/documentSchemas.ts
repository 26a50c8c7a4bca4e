import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'
import { isSlug, type GlobalSlug, type Slug } from '../../slugs.ts'
import { openObject, type Schema } from './jsonSchemaOf.ts'
import { hasDefault, mayWrite, type Operation } from './mayWrite.ts'

type Definitions = Record<string, Schema>

/** The fields of a document, or of a group or a row in it, by name. */
type Fields = ReadonlyMap<string, FlattenedField>

export type DocumentSchemas = {
  /** A document as it is answered. Nothing that no answer has. */
  read: (slug: Slug | GlobalSlug) => Schema
  /** The body that creates or changes one: only what may be written, relationships as ids. */
  write: (args: { slug: Slug | GlobalSlug; operation: Operation }) => Schema
}

/** Schemas of the collections and globals, from Payload's own and the access of their fields. */
export function documentSchemas(config: SanitizedConfig): DocumentSchemas {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  // JSON Schema's place for definitions differs from OpenAPI's.
  const all = JSON.parse(
    JSON.stringify(definitions).replaceAll('#/definitions/', '#/components/schemas/'),
  ) as Definitions // a copy of objects
  const configOf = (slug: Slug | GlobalSlug) => {
    const found = [...config.collections, ...config.globals].find((each) => each.slug === slug)
    if (!found) throw new Error(`There is no collection and no global ${slug}.`)
    return found
  }
  return {
    read: (slug) => {
      const { title, ...read } = readable({
        schema: all[slug] ?? {},
        fields: fieldsOf(configOf(slug).flattenedFields),
        isDocument: true,
      })
      // A global has none until it is saved.
      const schema = isSlug(slug) ? read : { ...read, required: requiredOf(read).filter((name) => name !== 'id') }
      return { ...(title !== undefined && { title }), ...schema }
    },
    write: ({ slug, operation }) => {
      const found = configOf(slug)
      const schema = writable({ schema: all[slug] ?? {}, fields: fieldsOf(found.flattenedFields), operation })
      // Payload keeps passwords apart from fields.
      return 'auth' in found && found.auth && operation === 'create' ? withPassword(schema) : schema
    },
  }
}

function fieldsOf(fields: readonly FlattenedField[]): Fields {
  return new Map(fields.map((field) => [field.name, field]))
}

type ReadableArgs = { schema: Schema; fields: Fields; isDocument?: boolean }

function readable({ schema, fields, isDocument = false }: ReadableArgs): Schema {
  const shown = propertiesOf(schema).filter(
    ([name]) =>
      (isDocument && name === 'id') || (fields.has(name) && fields.get(name)?.hidden !== true && !name.startsWith('_')),
  )
  const names = new Set(shown.map(([name]) => name))
  // What only some may read is missing for the others.
  const isCertain = (name: string) => names.has(name) && fields.get(name)?.access?.read === undefined
  return {
    ...plain(schema),
    properties: Object.fromEntries(
      shown.map(([name, property]) => [name, shape({ property, field: fields.get(name), into: readable })]),
    ),
    required: requiredOf(schema).filter(isCertain),
  }
}

type WritableArgs = { schema: Schema; fields: Fields; operation: Operation }

function writable({ schema, fields, operation }: WritableArgs): Schema {
  const written = propertiesOf(schema).flatMap(([name, property]) => {
    const field = fields.get(name)
    if (!field || name === 'id' || name.startsWith('_') || !mayWrite({ field, operation })) return []
    const into = (inner: ReadableArgs) => writable({ ...inner, operation })
    return [[name, idsOnly(shape({ property, field, into }))] as const]
  })
  const required = requiredOf(schema).filter((name) => {
    const field = fields.get(name)
    const isOptional = field !== undefined && hasDefault(field)
    return operation === 'create' && !isOptional && written.some(([each]) => each === name)
  })
  return { ...plain(schema), properties: Object.fromEntries(written), ...(required.length > 0 && { required }) }
}

type ShapeArgs = {
  property: unknown
  field: FlattenedField | undefined
  into: (inner: ReadableArgs) => Schema
}

/** What Payload says of a field, with what it leaves out: formats, null among choices, objects that are open. */
function shape({ property, field, into }: ShapeArgs): Schema {
  const schema = opened(property) as Schema // of an object
  if (field === undefined) return { ...schema, format: 'uuid' }
  if (field.type === 'date') {
    const isDay = field.admin?.date?.pickerAppearance === 'dayOnly'
    return { ...schema, format: isDay ? 'date' : 'date-time' }
  }
  if (field.type === 'richText') return withOpenRoot(schema)
  if (field.type === 'group' || field.type === 'tab') return into({ schema, fields: fieldsOf(field.flattenedFields) })
  if (field.type === 'array' && typeof schema['items'] === 'object') {
    // Rows of a list are objects, with an id of their own.
    const items = into({ schema: schema['items'] as Schema, fields: fieldsOf(field.flattenedFields), isDocument: true })
    return { ...schema, items }
  }
  return schema
}

/** Without what is Payload's own, with null among the choices where it is one, and objects that take more. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened)
  if (typeof value !== 'object' || value === null) return value
  const { tsType: _own, additionalProperties, ...rest } = value as Schema // JSON Schema is made of objects
  const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, opened(item)]))
  const { type, enum: choices, properties } = inner
  const isNullable = Array.isArray(type) && type.includes('null')
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'))
  const isList = type === 'array' || (Array.isArray(type) && type.includes('array'))
  return {
    ...inner,
    ...(Array.isArray(choices) && isNullable && !choices.includes(null) && { enum: [...choices, null] }),
    ...(isObject && (!properties || additionalProperties === true) && openObject),
    ...(isList && !('items' in inner) && { items: {} }),
  }
}

/** Of a formatted text, trees are kept as they come: the editor's own have more about the root than others need. */
function withOpenRoot(schema: Schema): Schema {
  const properties = Object.fromEntries(propertiesOf(schema))
  const root = properties['root'] as Schema // as Payload has it
  return { ...schema, properties: { ...properties, root: { ...root, required: ['type', 'children', 'version'] } } }
}

/** Relationships are written as ids. */
function idsOnly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(idsOnly)
  if (typeof schema !== 'object' || schema === null) return schema
  const { oneOf, ...rest } = schema as Schema // JSON Schema is made of objects
  const [first, ...others] = Array.isArray(oneOf) ? (oneOf as Schema[]) : []
  if (first && others.some((other) => '$ref' in other)) return { ...rest, ...first, format: 'uuid' }
  return Object.fromEntries(Object.entries(schema).map(([key, item]) => [key, idsOnly(item)]))
}

function withPassword(schema: Schema): Schema {
  return {
    ...schema,
    properties: { ...Object.fromEntries(propertiesOf(schema)), password: { type: ['string', 'null'], minLength: 8 } },
  }
}

/** Without what it says of its properties, and open: an answer may have more. */
function plain(schema: Schema): Schema {
  const { properties: _properties, required: _required, additionalProperties: _closed, ...rest } = schema
  return rest
}

function propertiesOf({ properties = {} }: Schema): [string, unknown][] {
  return Object.entries(properties as Schema) // JSON Schema is made of objects
}

function requiredOf({ required = [] }: Schema): string[] {
  return required as string[] // a list of names
}
