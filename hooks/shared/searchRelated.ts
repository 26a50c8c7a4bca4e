import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, Where } from 'payload'
import { isAdminInPerson } from '../../src/access/keyOf.ts'
import { findByWords } from '../../src/workflows/lists/findByWords.ts'
import { isSlug, type Slug } from '../../src/slugs.ts'

/** Found people or projects whose ids are named in the condition. More of them are joined. */
const mostNamed = 200
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * An admin's search of a list for a name includes its people and projects: `where[client][like]=layla` matches the
 * client's name, email or company. Those are found first, because no index answers a condition over two tables. So many
 * that the words hardly narrow the list are joined in its statement.
 */
export const searchRelated: CollectionBeforeOperationHook = async ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess === true || !isAdminInPerson(req) || !('where' in args) || !isRecord(args.where)) return args
  // Conditions stay conditions. Only those that no database could answer are rewritten.
  const where = await rewrite({ where: args.where, fields: collection.flattenedFields, req, found: new Map() })
  return { ...args, where: where as Where }
}

type Rewritten = {
  where: Record<string, unknown>
  fields: FlattenedField[]
  req: PayloadRequest
  /** Ids by what was searched, so that nothing is searched twice. */
  found: Map<string, Promise<string[]>>
}

async function rewrite({ where, fields, req, found }: Rewritten): Promise<Record<string, unknown>> {
  const parts: Record<string, unknown>[] = []
  for (const [key, value] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key)) parts.push({ [key]: await rewriteEach({ value, fields, req, found }) })
    else parts.push((await relatedCondition({ key, value, fields, req, found })) ?? { [key]: value })
  }
  const [first = {}, ...rest] = parts
  return rest.length === 0 ? first : { and: parts }
}

type RewriteEachArgs = Omit<Rewritten, 'where'> & { value: unknown }

async function rewriteEach({ value, ...asked }: RewriteEachArgs): Promise<unknown> {
  if (!Array.isArray(value)) return value
  const parts: unknown[] = []
  for (const part of value) parts.push(isRecord(part) ? await rewrite({ where: part, ...asked }) : part)
  return parts
}

type RelatedConditionArgs = RewriteEachArgs & { key: string }

async function relatedCondition({ key, value, fields, req, found }: RelatedConditionArgs) {
  const words = isRecord(value) ? value['like'] : undefined
  if (typeof words !== 'string') return undefined
  const { collection, names } = searchedFields({ key, fields, req })
  if (!collection || names.length === 0) return undefined
  const search = JSON.stringify([collection, words])
  const ids = found.get(search) ?? findByWords({ req, collection, names, words, most: mostNamed + 1 })
  found.set(search, ids)
  const named = await ids
  if (named.length > mostNamed) return { or: names.map((name) => ({ [`${key}.${name}`]: { like: words } })) }
  return { [key]: { in: named.length > 0 ? named : [nobody] } }
}

type SearchedFieldsArgs = { key: string; fields: FlattenedField[]; req: PayloadRequest }

/** The related collection, and the texts by which its rows are found. */
function searchedFields({ key, fields, req }: SearchedFieldsArgs): { collection?: Slug; names: string[] } {
  const field = fields.find(({ name }) => name === key)
  if (field?.type !== 'relationship' || !isSlug(field.relationTo)) return { names: [] }
  const { admin, flattenedFields } = req.payload.collections[field.relationTo].config
  const names = (admin.listSearchableFields ?? []).filter((name) =>
    flattenedFields.some((each) => each.name === name && ['text', 'textarea', 'email'].includes(each.type)),
  )
  return { collection: field.relationTo, names }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
