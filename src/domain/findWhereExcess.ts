import { queryLimits as most } from './queryLimits.ts'

export type QueryExcess = { path: string; message: string }

/** Conditions and values that may still come. */
type Left = { conditions: number; values: number }
type Group = { where: object; path: string; depth: number }
type Found = { groups: Group[]; excess?: QueryExcess }

/** What of these conditions is more than `queryLimits` allow, or `null`, by the nearest `and` or `or` around it: `where.or`. */
export function findWhereExcess({ where, path }: { where: unknown; path: string }): QueryExcess | null {
  if (typeof where !== 'object' || where === null) return null
  const left: Left = { conditions: most.conditions, values: most.values }
  const open: Group[] = [{ where, path, depth: 0 }]
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    if (group.depth > most.nesting) {
      return { path: group.path, message: `Conditions nest at most ${most.nesting} levels deep.` }
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
    // One that asks nothing is counted, too: it is walked here and by Payload.
    if (Object.keys(group.where).length === 0) left.conditions -= 1
    if (left.conditions < 0) return tooMany(group.path)
  }
  return null
}

type Parts = { key: string; value: unknown; root: string; depth: number; left: Left }

function partsOf({ key, value, root, depth, left }: Parts): Found {
  const path = `${root}.${key}`
  const parts: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [value]
  const groups = parts.filter((part) => typeof part === 'object' && part !== null)
  left.conditions -= Math.max(parts.length - groups.length, parts.length === 0 ? 1 : 0)
  if (parts.length > most.conditions || left.conditions < 0) return { groups: [], excess: tooMany(path) }
  return { groups: groups.map((where) => ({ where, path, depth })) }
}

function conditionsOf({ key, value, group, left }: { key: string; value: unknown; group: Group; left: Left }): Found {
  if (key.length > most.characters) return { groups: [], excess: tooLong(group.path) }
  const path = `${group.path}.${key}`
  if (key.split(/\.|__/).length > most.pathParts) {
    return { groups: [], excess: { path, message: `A path has at most ${most.pathParts} parts.` } }
  }
  const operators: [string, unknown][] =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [['equals', value]]
  const groups: Group[] = []
  for (const [operator, operand] of operators) {
    const excess = spend({ operator, operand, path, left })
    if (excess) return { groups: [], excess }
    if (left.conditions < 0) return { groups: [], excess: tooMany(group.path) }
    // A query of its own, about related rows.
    if (isRecord(operand)) groups.push({ where: operand, path: group.path, depth: group.depth + 1 })
  }
  return { groups }
}

type Spent = { operator: string; operand: unknown; path: string; left: Left }

function spend({ operator, operand, path, left }: Spent): QueryExcess | null {
  const isList = Array.isArray(operand) || /^(in|not_in|all)$/.test(operator)
  const values = isList ? listed(operand) : [operand]
  if (isList) left.values -= values.length
  if (left.values < 0) return { path, message: `At most ${most.values} values can be listed.` }
  if (values.some((value) => typeof value === 'string' && value.length > most.characters)) return tooLong(path)
  const words = operator.endsWith('like') && typeof operand === 'string' ? operand.split(' ').length : 1
  left.conditions -= words
  return words > most.words ? { path, message: `At most ${most.words} words can be searched for.` } : null
}

/** Payload takes a list as text, too: values between commas. Of one that is too long anyway it is not asked which. */
function listed(operand: unknown): unknown[] {
  if (Array.isArray(operand)) return operand
  return typeof operand === 'string' ? operand.split(',', most.values + 1) : [operand]
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function tooMany(path: string): QueryExcess {
  return { path, message: `At most ${most.conditions} conditions can be asked at once.` }
}

function tooLong(path: string): QueryExcess {
  return { path, message: `At most ${most.characters} characters are allowed.` }
}
