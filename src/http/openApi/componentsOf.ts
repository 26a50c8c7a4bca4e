import type { SanitizedConfig } from 'payload'
import { slugs, type Slug } from '../../slugs.ts'
import { documentSchemas } from './documentSchemas.ts'
import type { Schema } from './jsonSchemaOf.ts'

type ComponentsOfArgs = { config: SanitizedConfig; paths: object }

/**
 * The paths, and the schemas that they and those refer to: documents under their slug (`contracts`), what one answer
 * alone has more of under `contractsDetail`, and bodies under `contractsCreate` and `contractsUpdate`.
 */
export function componentsOf<Paths>({ config, paths }: ComponentsOfArgs & { paths: Paths }) {
  const documents = documentSchemas(config)
  const schemas: Record<string, Schema> = {}
  const detailed = moveDetails({ value: paths, schemas, read: documents.read }) as Paths // with references in it
  const wanted = namesIn(detailed)
  for (const name of wanted) {
    const schema = schemas[name] ?? schemaOf({ name, documents })
    if (!schema) continue
    schemas[name] = schema
    // A set is walked to its end, with what is added on the way.
    for (const inner of namesIn(schema)) wanted.add(inner)
  }
  return { paths: detailed, schemas }
}

type SchemaOfArgs = { name: string; documents: ReturnType<typeof documentSchemas> }

function schemaOf({ name, documents }: SchemaOfArgs): Schema | undefined {
  const [, slug = name, operation] = /^(.+)(Create|Update)$/.exec(name) ?? []
  if (!isSlug(slug)) return undefined
  if (operation === undefined) return documents.read(slug)
  return documents.write({ slug, operation: operation === 'Create' ? 'create' : 'update' })
}

function isSlug(name: string): name is Slug {
  return (slugs as readonly string[]).includes(name)
}

type MoveDetailsArgs = { value: unknown; schemas: Record<string, Schema>; read: (slug: Slug) => Schema }

/** Answers that have more than their document, or it in another form, become schemas of their own. */
function moveDetails({ value, schemas, read }: MoveDetailsArgs): unknown {
  if (Array.isArray(value)) return value.map((item) => moveDetails({ value: item, schemas, read }))
  if (typeof value !== 'object' || value === null) return value
  const { detailOf, ...rest } = value as Schema // a document is made of objects
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, item]) => [key, moveDetails({ value: item, schemas, read })]),
  )
  if (typeof detailOf !== 'string' || !isSlug(detailOf)) return inner
  const name = `${detailOf}Detail`
  schemas[name] ??= merge({ document: read(detailOf), more: inner })
  return { $ref: `#/components/schemas/${name}` }
}

function merge({ document, more }: { document: Schema; more: Schema }): Schema {
  const required = [document['required'], more['required']].flatMap((names) => (names as string[] | undefined) ?? [])
  return {
    ...document,
    properties: { ...(document['properties'] as Schema), ...(more['properties'] as Schema) },
    required: [...new Set(required)],
  }
}

/** The schemas that something refers to. */
function namesIn(value: unknown): Set<string> {
  const found = JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)
  return new Set([...found].flatMap(([, name]) => name ?? []))
}
