import type { FieldError } from '../../errors.ts'
import { problem } from '../../i18n/problem.ts'
import { queryLimits as most } from './queryLimits.ts'

export type QueryExcess = FieldError

/** Remaining conditions and values. */
type Left = { conditions: number; values: number }
type Group = { where: object; path: string; depth: number }
type Found = { groups: Group[]; excess?: QueryExcess }

/**
 * The excess of these conditions over `queryLimits`, or `null`, named by the nearest `and` or `or` around it:
 * `where.or`.
 */
export function findWhereExcess({ where, path }: { where: unknown; path: string }): QueryExcess | null {
  if (typeof where !== 'object' || where === null) return null
  const left: Left = { conditions: most.conditions, values: most.values }
  const open: Group[] = [{ where, path, depth: 0 }]
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    if (group.depth > most.nesting) {
      return { path: group.path, problem: problem('too_complex.nesting', { maximum: most.nesting }) }
    }
    if (Array.isArray(group.where) && group.where.length > left.conditions) return tooMany(group.path)
    for (const [key, value] of Object.entries(group.where)) {
      const isGroup = /^(and|or)$/i.test(key)
      const { groups, excess } = isGroup
        ? partsOf({ key, value, root: path, depth: group.depth + 1, left })
        : conditionsOf({ key, value, group, left })
      if (excess) return excess
      open.push(...groups)
    }
    // An empty condition counts too: it is walked here and by Payload.
    if (Object.keys(group.where).length === 0) left.conditions -= 1
    if (left.conditions < 0) return tooMany(group.path)
  }
  return null
}

type Parts = { key: string; value: unknown; root: string; depth: number; left: Left }

function partsOf({ key, value, root, depth, left }: Parts): Found {
  const path = `${root}.${key}`
  const parts: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [value]
  // Payload fails on it.
  if (value !== null && parts.includes(null))
    return { groups: [], excess: { path, problem: problem('invalid_value.query') } }
  const groups = parts.filter((part) => typeof part === 'object' && part !== null)
  left.conditions -= Math.max(parts.length - groups.length, parts.length === 0 ? 1 : 0)
  if (parts.length > most.conditions || left.conditions < 0) return { groups: [], excess: tooMany(path) }
  return { groups: groups.map((where) => ({ where, path, depth })) }
}

function conditionsOf({ key, value, group, left }: { key: string; value: unknown; group: Group; left: Left }): Found {
  if (key.length > most.characters) return { groups: [], excess: tooLong(group.path) }
  const path = `${group.path}.${key}`
  if (key.split(/\.|__/).length > most.pathParts) {
    return { groups: [], excess: { path, problem: problem('too_long.path', { maximum: most.pathParts }) } }
  }
  // Payload fails on it. A field that is null is `{ equals: null }`.
  if (value === null) return { groups: [], excess: { path, problem: problem('invalid_value.query') } }
  const operators: [string, unknown][] =
    typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [['equals', value]]
  const groups: Group[] = []
  for (const [operator, operand] of operators) {
    const excess = spend({ operator, operand, path, left })
    if (excess) return { groups: [], excess }
    if (left.conditions < 0) return { groups: [], excess: tooMany(group.path) }
    // A separate query, about related rows.
    if (isRecord(operand)) groups.push({ where: operand, path: group.path, depth: group.depth + 1 })
  }
  return { groups }
}

/** No collection has places. Payload asks the database for them in other fields, too, and fails. */
const ofPlaces = /^(near|within|intersects)$/

type Spent = { operator: string; operand: unknown; path: string; left: Left }

function spend({ operator, operand, path, left }: Spent): QueryExcess | null {
  if (ofPlaces.test(operator)) return { path, problem: problem('invalid_value.query') }
  const isList = Array.isArray(operand) || /^(in|not_in|all)$/.test(operator)
  const values = isList ? listed(operand) : [operand]
  if (isList) left.values -= values.length
  if (left.values < 0) return { path, problem: problem('too_long.values', { maximum: most.values }) }
  if (values.some((value) => typeof value === 'string' && value.length > most.characters)) return tooLong(path)
  const words = operator.endsWith('like') && typeof operand === 'string' ? operand.split(' ').length : 1
  left.conditions -= words
  return words > most.words ? { path, problem: problem('too_long.words', { maximum: most.words }) } : null
}

/** Payload accepts a list as text, too: values between commas. One that is too long anyway is not split. */
function listed(operand: unknown): unknown[] {
  if (Array.isArray(operand)) return operand
  return typeof operand === 'string' ? operand.split(',', most.values + 1) : [operand]
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function tooMany(path: string): QueryExcess {
  return { path, problem: problem('too_long.conditions', { maximum: most.conditions }) }
}

function tooLong(path: string): QueryExcess {
  return { path, problem: problem('too_long', { maximum: most.characters }) }
}
