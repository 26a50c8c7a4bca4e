import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { fail } from '../../src/errors.ts'

type Query = { sort?: unknown; where?: unknown; joins?: Record<string, { sort?: unknown; where?: unknown } | false> }

/** Of points on a map. No field is one, and Payload trips over them. */
const unknownOperators = new Set(['near', 'within', 'intersects'])

/**
 * Lists are ordered by their own fields only. Payload orders by a field of a related row without asking whether the caller may read it, so
 * the order would tell what the answer hides: `sort=assignedTo.hash`. Conditions use the operators that the fields have.
 */
export const guardQuery: CollectionBeforeOperationHook = ({ args, collection, overrideAccess }) => {
  if (overrideAccess === true) return args
  const { sort, where, joins } = args as Query // the arguments of a find
  for (const path of pathsOf(sort)) {
    if (leavesRow({ path, fields: collection.flattenedFields })) throw badSort('sort')
  }
  checkOperators(where)
  for (const join of Object.values(joins || {})) {
    if (!join) continue
    if (pathsOf(join.sort).some((path) => path.includes('.'))) throw badSort('joins')
    checkOperators(join.where)
  }
  return args
}

function pathsOf(sort: unknown): string[] {
  return [sort]
    .flat()
    .filter((path) => typeof path === 'string')
    .flatMap((path) => path.split(','))
    .map((path) => path.trim().replace(/^-/, '').replaceAll('__', '.'))
}

/** Whether the path goes through a relationship. A group (`address.city`) stays in the row. */
function leavesRow({ path, fields }: { path: string; fields: FlattenedField[] }): boolean {
  const [name, ...rest] = path.split('.')
  if (rest.length === 0) return false
  const field = fields.find((each) => each.name === name)
  if (!field) return false
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') return true
  return 'flattenedFields' in field && leavesRow({ path: rest.join('.'), fields: field.flattenedFields })
}

function checkOperators(where: unknown): void {
  if (typeof where !== 'object' || where === null) return
  for (const [key, value] of Object.entries(where)) {
    if (unknownOperators.has(key)) {
      throw fail('validation_failed', { errors: [{ path: 'where', message: `The operator ${key} is not known.` }] })
    }
    checkOperators(value)
  }
}

function badSort(path: string) {
  return fail('validation_failed', { errors: [{ path, message: 'A list is ordered by its own fields only.' }] })
}
