import type { Field, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'
import type { Places } from '../database/pages/placesIn.ts'
import { remember } from '../database/remember.ts'
import { quoteName } from '../database/tableNames.ts'
import { compileConditions } from './compileConditions.ts'
import { finishedFields, partOf, type Finished, type Part, type Tables } from './compileFields.ts'

/** What is known of a collection before any request. */
export type Compiled = {
  config: SanitizedCollectionConfig
  /** Quoted. */
  table: string
  parts: Part[]
  finished: Finished[]
  /** Where none is finished: what is shown of a value, once its place in a list is known. */
  shown: { name: string; show: (value: unknown) => unknown }[]
  /** Remembers the texts of its statements. */
  textOf: (key: string, make: () => string) => string
  /** Remembers the places of its orders. */
  places: (key: string, make: () => Places | undefined) => Places | undefined
  conditions: ReturnType<typeof compileConditions>
}

type CompileCollectionArgs = { payload: Payload; config: SanitizedCollectionConfig }

const mostKept = 100

const compiled = new WeakMap<SanitizedCollectionConfig, Compiled | null>()

/**
 * The collection for reads without Payload's own traversal, made once from its configuration: columns, lists and the
 * fields that Payload finishes. `null` when it has anything that is not known here; then Payload reads it.
 */
export function compileCollection({ payload, config }: CompileCollectionArgs): Compiled | null {
  const known = compiled.get(config)
  if (known !== undefined) return known
  const made = compile({ payload, config })
  compiled.set(config, made)
  return made
}

function compile({ payload, config }: CompileCollectionArgs): Compiled | null {
  const { hooks, versions, auth, upload, trash, flattenedFields, fields, forceSelect } = config
  if (payload.config.localization || versions || auth || upload || trash || forceSelect) return null
  if (hooks.beforeRead.length > 0 || hooks.afterOperation.length > 0) return null
  const { tables: drizzleTables, tableNameMap } = payload.db
  // Payload names the table by the slug in snake case.
  const table = tableNameMap.get(config.slug.replaceAll('-', '_'))
  if (table === undefined) return null
  // Drizzle's tables are their columns by the name of the field.
  const tables = drizzleTables as unknown as Tables
  const stored: Part[] = []
  const virtual: Part[] = []
  for (const field of flattenedFields) {
    if (field.name === 'id') continue
    const part = partOf({ field, table, tables })
    if (part === undefined) return null
    // Payload adds these when it has read the others.
    const isVirtual = 'virtual' in field && field.virtual !== undefined && field.virtual !== false
    if (part) (isVirtual ? virtual : stored).push(part)
  }
  const finished = finishedFields(fields)
  if (!finished) return null
  return {
    config,
    table: quoteName(table),
    textOf: remember(mostKept),
    places: remember(mostKept),
    ...withoutHidden({ config, parts: [...stored, ...virtual], finished }),
    conditions: compileConditions({ config, columns: tables[table] ?? {} }),
  }
}

type WithoutHiddenArgs = Pick<Compiled, 'config' | 'parts' | 'finished'>

/** Where no hook looks at a document, its hidden fields are not read, and its values are shown without promises. */
function withoutHidden({ config, parts, finished }: WithoutHiddenArgs): Pick<Compiled, 'parts' | 'finished' | 'shown'> {
  const looks = ({ field, show }: Finished) => !isHidden(field) && show === undefined
  if (config.hooks.afterRead.length > 0 || finished.some(looks)) return { parts, finished, shown: [] }
  const hidden = new Set(config.flattenedFields.filter(isHidden).map(({ name }) => name))
  const shown = finished.flatMap(({ field: { name }, show }) => (show && !hidden.has(name) ? { name, show } : []))
  return { parts: parts.filter(({ name }) => !hidden.has(name)), finished: [], shown }
}

function isHidden(field: Field | FlattenedField): boolean {
  return 'hidden' in field && (field.hidden ?? false)
}
