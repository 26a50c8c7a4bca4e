import type { SanitizedConfig } from 'payload'
import { globalSlugs, isSlug, type GlobalSlug } from '../../slugs.ts'
import { documentSchemas } from './documentSchemas.ts'
import type { Schema } from './jsonSchemaOf.ts'

type ComponentsOfArgs = { config: SanitizedConfig; paths: object }

/**
 * The paths, and the schemas that they and those refer to: documents under their slug (`contracts`), what one answer
 * alone has more of under `contractsDetail` or less under `contractsSummary`, and bodies under `contractsCreate` and
 * `contractsUpdate`.
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
  if (!isSlug(slug) && !isGlobal(slug)) return undefined
  if (operation === undefined) return documents.read(slug)
  return documents.write({ slug, operation: operation === 'Create' ? 'create' : 'update' })
}

function isGlobal(name: string): name is GlobalSlug {
  return (globalSlugs as readonly string[]).includes(name)
}

type MoveDetailsArgs = {
  value: unknown
  schemas: Record<string, Schema>
  read: ReturnType<typeof documentSchemas>['read']
}

/** Answers that have more than their document, or it in another form, become schemas of their own. */
function moveDetails({ value, schemas, read }: MoveDetailsArgs): unknown {
  if (Array.isArray(value)) return value.map((item) => moveDetails({ value: item, schemas, read }))
  if (typeof value !== 'object' || value === null) return value
  const { detailOf, summaryOf, without, ...rest } = value as Schema // a document is made of objects
  if (typeof summaryOf === 'string' && isSlug(summaryOf)) {
    const name = `${summaryOf}Summary`
    schemas[name] ??= leaveOut({ document: read(summaryOf), names: without as string[] }) // of `summarySchema`
    return { $ref: `#/components/schemas/${name}` }
  }
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

type LeaveOutArgs = { document: Schema; names: readonly string[] }

function leaveOut({ document, names }: LeaveOutArgs): Schema {
  const { properties, required } = document as { properties: Schema; required: string[] } // of a document
  return {
    ...document,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))),
    required: required.filter((name) => !names.includes(name)),
  }
}

/** The schemas that something refers to. */
function namesIn(value: unknown): Set<string> {
  const found = JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)
  return new Set([...found].flatMap(([, name]) => name ?? []))
}
