import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { isAdminInPerson } from '../../src/access/keyOf.ts'
import { failField } from '../../src/errors.ts'

type Query = { sort?: unknown; where?: unknown; joins?: Record<string, { sort?: unknown; where?: unknown } | false> }
type Scope = { fields: FlattenedField[]; mayLeaveRow: boolean }

/** For points on a map, which no field is, and one without SQL in Payload. It fails on them. */
const unknownOperators = new Set(['near', 'within', 'intersects', 'all'])

/**
 * Lists are sorted by their own fields only, by REST and GraphQL by existing ones. For clients, and for programs with a
 * key, conditions use a list's own fields and the ids of related rows. Payload sorts and searches by fields of related
 * rows without checking access to those rows, so the order and the count would reveal what the answer hides:
 * `sort=assignedTo.hash`, `where[assignedTo.email][like]=a`.
 */
export const guardQuery: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess === true) return args
  const { sort, where, joins } = args as Query // the arguments of a find
  const scope = { fields: collection.flattenedFields, mayLeaveRow: isAdminInPerson(req) }
  // The panel remembers orders of fields that may be gone.
  const isStrict = req.payloadAPI !== 'local'
  checkSort({ sort, fields: scope.fields, isStrict })
  checkWhere({ where, scope })
  for (const [path, join] of Object.entries(joins || {})) {
    if (!join) continue
    const fields = joinedFields({ path, collection, req })
    checkSort({ sort: join.sort, fields, isStrict })
    checkWhere({ where: join.where, scope: { ...scope, fields } })
  }
  return args
}

function joinedFields({ path, collection, req }: JoinOf): FlattenedField[] {
  const join = collection.flattenedFields.find((field) => field.name === path)
  if (join?.type !== 'join' || typeof join.collection !== 'string') throw unrelated('joins')
  return req.payload.collections[join.collection]?.config.flattenedFields ?? []
}

type JoinOf = Pick<Parameters<CollectionBeforeOperationHook>[0], 'collection' | 'req'> & { path: string }

type CheckSortArgs = { sort: unknown; fields: FlattenedField[]; isStrict: boolean }

function checkSort({ sort, fields, isStrict }: CheckSortArgs): void {
  const paths = [sort]
    .flat()
    .filter((path) => typeof path === 'string')
    .flatMap((path) => path.split(','))
  for (const each of paths) {
    const path = each.trim().replace(/^-/, '')
    if (relatedPath({ path, fields }) !== null) throw unrelated('sort')
    if (isStrict && path !== '' && !isField({ path, fields }))
      throw failField('sort', 'invalid_value.sort', { field: path })
  }
}

function checkWhere({ where, scope }: { where: unknown; scope: Scope }): void {
  if (typeof where !== 'object' || where === null) return
  for (const [key, value] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key)) {
      for (const part of Object.values(value ?? {})) checkWhere({ where: part, scope })
      continue
    }
    const beyond = relatedPath({ path: key, fields: scope.fields })
    if (beyond !== null && beyond !== 'id' && !scope.mayLeaveRow) throw unrelated(`where.${key}`)
    checkCondition({ path: `where.${key}`, condition: value })
  }
}

/** Operator → value. An object as a value would be another query, on other rows. */
function checkCondition({ path, condition }: { path: string; condition: unknown }): void {
  if (typeof condition !== 'object' || condition === null) return
  for (const [operator, value] of Object.entries(condition)) {
    const isNested = [value].flat().some((each) => typeof each === 'object' && each !== null && !(each instanceof Date))
    if (unknownOperators.has(operator) || isNested) throw unrelated(path)
    // Payload searches for its words.
    const isLikeNoText = operator === 'like' && typeof value !== 'string'
    if (isLikeNoText) throw failField(path, 'invalid_type.text')
  }
}

/**
 * What follows the first relationship on a path, or `null` if it stays in the row, as a group's field does
 * (`address.city`).
 */
function relatedPath({ path, fields }: { path: string; fields: FlattenedField[] }): string | null {
  const [name, ...rest] = path.replaceAll('__', '.').split('.')
  if (rest.length === 0) return null
  const field = fields.find((each) => each.name === name)
  if (!field) return null
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') return rest.join('.')
  return 'flattenedFields' in field ? relatedPath({ path: rest.join('.'), fields: field.flattenedFields }) : null
}

function isField({ path, fields }: { path: string; fields: FlattenedField[] }): boolean {
  const [name, ...rest] = path.replaceAll('__', '.').split('.')
  if (rest.length === 0 && name === 'id') return true
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return field !== undefined
  return 'flattenedFields' in field && isField({ path: rest.join('.'), fields: field.flattenedFields })
}

function unrelated(path: string) {
  return failField(path, 'invalid_value.unrelated_rows')
}
