import type { PayloadRequest, Where } from 'payload'
import type { Adapter } from '../database/pages/adapterTypes.ts'
import { placesIn, type Places } from '../database/pages/placesIn.ts'
import type { Slug } from '../../slugs.ts'
import { compileCollection, type Compiled } from './compileCollection.ts'
import { rowAlias } from './compileFields.ts'
import { finishDocuments, type Document } from './finishDocuments.ts'
import { pageOf, type Page } from './pageOf.ts'
import { readRows } from './readRows.ts'
import { runBeforeHooks } from './runBeforeHooks.ts'

/** What Payload's reads take, as far as a compiled read knows it. */
type Asked = { where?: Where; sort?: unknown; limit?: unknown; page?: unknown; depth?: unknown }

type ReadListArgs = { req: PayloadRequest; slug: Slug; asked: Asked }

/** Payload's own, where nobody names one. */
const usualLimit = 10

/**
 * The page that Payload's own read would return to this caller, by the same hooks, policy and fields, in one statement.
 * `null` when it asks for anything that is not known here, or may not be answered: then Payload is asked.
 */
export async function readList({ req, slug, asked }: ReadListArgs): Promise<Page | null> {
  const compiled = compiledFor({ req, slug, depth: asked.depth })
  if (!compiled) return null
  const args = await runBeforeHooks({ compiled, req, args: asked })
  const rule = await compiled.config.access.read({ req })
  if (!rule) return null
  const sort = args['sort'] ?? compiled.config.defaultSort
  const { limit = usualLimit, page = 1 } = args
  const order = compiled.conditions.orderOf(sort)
  if (order === null || !isWhole(limit) || !isWhole(page)) return null
  const values: unknown[] = []
  const condition = conditionFor({ compiled, asked: args['where'], rule, values })
  if (condition === null) return null
  const matching = `FROM ${compiled.table}${condition && ` WHERE ${condition}`}`
  const countText = `SELECT count(*) ${matching}`
  const paged = page === 1 ? [limit] : [limit, (page - 1) * limit]
  const parameters = paged.map((_, at) => `$${values.length + at + 1}`).join(' OFFSET ')
  const pageText = `SELECT * ${matching} ORDER BY ${order} LIMIT ${parameters}`
  const text = compiled.textOf(pageText, () => selectText({ compiled, first: `(${countText}), `, from: pageText }))
  const rows = await readRows({ req, text, values: [...values, ...paged] })
  let total = Number(rows[0]?.[0] ?? 0)
  // Beyond the last page there is no row that could carry the total.
  if (rows.length === 0 && page > 1) total = Number((await readRows({ req, text: countText, values }))[0]?.[0])
  const where = whereOf({ asked: args['where'], rule })
  const read = rows.map((row) => documentOf({ compiled, row, from: 1 }))
  const counted = pageOf({ docs: read, total, limit, page })
  const places = placesFor({ compiled, req, sort })
  // Of what the database has: hooks may show it otherwise.
  const nextCursor = places && { nextCursor: places.next(counted) }
  const docs = await finishDocuments({ compiled, docs: read, req, where, isList: true })
  return { ...counted, docs, ...nextCursor }
}

type PlacesForArgs = { compiled: Compiled; req: PayloadRequest; sort: unknown }

function placesFor({ compiled: { config, places }, req, sort }: PlacesForArgs): Places | undefined {
  const paths = [sort].flat().filter((path) => typeof path === 'string')
  const adapter: unknown = req.payload.db
  const collection = config.slug as Slug // one of its collections
  // The adapter that this configuration has.
  return places(paths.join(), () => placesIn({ adapter: adapter as Adapter, collection, sort: paths }))
}

type ReadDocumentArgs = { req: PayloadRequest; slug: Slug; id: string; depth?: unknown }

/** The same for one document. `null` also when there is none that the caller may see. */
export async function readDocument({ req, slug, id, depth }: ReadDocumentArgs): Promise<Document | null> {
  const compiled = compiledFor({ req, slug, depth })
  if (!compiled) return null
  await runBeforeHooks({ compiled, req, args: { id } })
  const rule = await compiled.config.access.read({ req, id })
  if (!rule) return null
  const asked: Where = { id: { equals: id } }
  const values: unknown[] = []
  const condition = conditionFor({ compiled, asked, rule, values })
  if (condition === null) return null
  const text = compiled.textOf(condition, () =>
    selectText({ compiled, first: '', from: `SELECT * FROM ${compiled.table} WHERE ${condition} LIMIT 1` }),
  )
  const [row] = await readRows({ req, text, values })
  if (!row) return null
  const doc = documentOf({ compiled, row, from: 0 })
  const [done = null] = await finishDocuments({
    compiled,
    docs: [doc],
    req,
    where: whereOf({ asked, rule }),
    isList: false,
  })
  return done
}

type SelectTextArgs = { compiled: Compiled; first: string; from: string }

function selectText({ compiled: { parts }, first, from }: SelectTextArgs): string {
  const columns = ['id', ...parts.map(({ sql }) => sql)]
  return `SELECT ${first}${columns.join(', ')} FROM (${from}) ${rowAlias}`
}

type CompiledForArgs = { req: PayloadRequest; slug: Slug; depth: unknown }

/** Rows that a transaction has written are seen only by its own statements, which are Payload's. */
function compiledFor({ req, slug, depth }: CompiledForArgs): Compiled | null {
  if (req.transactionID !== undefined || req.payloadAPI !== 'REST' || (depth !== undefined && depth !== 0)) return null
  return compileCollection({ payload: req.payload, config: req.payload.collections[slug].config })
}

type ConditionForArgs = { compiled: Compiled; asked: unknown; rule: boolean | Where; values: unknown[] }

/** The caller's condition and the policy's, in SQL. */
function conditionFor({ compiled: { conditions }, asked, rule, values }: ConditionForArgs): string | null {
  const parts: string[] = []
  if (asked !== undefined) {
    if (!isWhere(asked)) return null
    const part = conditions.conditionOf({ where: asked, values, from: 'caller' })
    if (part === null) return null
    parts.push(part)
  }
  if (typeof rule === 'object') {
    const part = conditions.conditionOf({ where: rule, values, from: 'policy' })
    if (part === null) return null
    parts.push(part)
  }
  return parts.map((part) => `(${part})`).join(' AND ')
}

function whereOf({ asked, rule }: { asked: unknown; rule: boolean | Where }): Where {
  return { and: [asked, rule].filter(isWhere) }
}

function documentOf({ compiled, row, from }: { compiled: Compiled; row: (string | null)[]; from: number }): Document {
  const doc: Document = { id: row[from] ?? '' }
  let at = from
  for (const { name, read, empty } of compiled.parts) {
    at += 1
    const text = row[at]
    doc[name] = text === null || text === undefined ? (Array.isArray(empty) ? [] : empty) : read(text)
  }
  return doc
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function isWhere(value: unknown): value is Where {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
