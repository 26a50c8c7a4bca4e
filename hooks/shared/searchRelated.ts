import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, Where } from 'payload'

/**
 * An admin's search of a list for a name includes its people and projects: `where[client][like]=layla` matches the
 * client's name, email or company. Joined in the same statement, never a list of ids.
 */
export const searchRelated: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess === true || req.user?.role !== 'admin' || !('where' in args) || !isRecord(args.where)) return args
  // Conditions stay conditions. Only those that no database could answer are rewritten.
  return { ...args, where: rewrite({ where: args.where, fields: collection.flattenedFields, req }) as Where }
}

type Rewritten = { where: Record<string, unknown>; fields: FlattenedField[]; req: PayloadRequest }

function rewrite({ where, fields, req }: Rewritten): Record<string, unknown> {
  const parts = Object.entries(where).map(([key, value]): Record<string, unknown> => {
    if (/^(and|or)$/i.test(key)) {
      if (!Array.isArray(value)) return { [key]: value }
      return { [key]: value.map((part) => (isRecord(part) ? rewrite({ where: part, fields, req }) : part)) }
    }
    const words = isRecord(value) ? value['like'] : undefined
    const related = typeof words === 'string' ? searchedFields({ key, fields, req }) : []
    if (related.length === 0) return { [key]: value }
    return { or: related.map((field) => ({ [`${key}.${field}`]: { like: words } })) }
  })
  const [first = {}, ...rest] = parts
  return rest.length === 0 ? first : { and: parts }
}

type SearchedFieldsArgs = { key: string; fields: FlattenedField[]; req: PayloadRequest }

/** The texts by which rows of the related collection are found. */
function searchedFields({ key, fields, req }: SearchedFieldsArgs): string[] {
  const field = fields.find(({ name }) => name === key)
  if (field?.type !== 'relationship' || typeof field.relationTo !== 'string') return []
  const related = req.payload.collections[field.relationTo]?.config
  const names = related?.admin.listSearchableFields ?? []
  return names.filter((name) =>
    related?.flattenedFields.some((each) => each.name === name && ['text', 'textarea', 'email'].includes(each.type)),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
