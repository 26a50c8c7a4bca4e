import { findWhereExcess, type QueryExcess } from './findWhereExcess.ts'
import { queryLimits as most } from './queryLimits.ts'
import { problem } from '../../i18n/problem.ts'

type Asked = { where?: unknown; sort?: unknown; select?: unknown; populate?: unknown; joins?: unknown }

/**
 * The excess of a query over `queryLimits`, or `null`. It stops at the first and never recurses, so no input costs more
 * than a query at the limits.
 */
export function findQueryExcess({ where, sort, select, populate, joins }: Asked): QueryExcess | null {
  return (
    findWhereExcess({ where, path: 'where' }) ??
    findSortExcess({ sort, path: 'sort' }) ??
    findFieldsExcess({ fields: select, path: 'select' }) ??
    findFieldsExcess({ fields: populate, path: 'populate' }) ??
    findJoinsExcess(joins)
  )
}

/** As `sort=-createdAt,name` or a list of such. */
function findSortExcess({ sort, path }: { sort: unknown; path: string }): QueryExcess | null {
  const tooMany = { path, problem: problem('too_long.fields', { maximum: most.sortKeys }) }
  const given: unknown[] = Array.isArray(sort) ? sort : [sort]
  if (given.length > most.sortKeys) return tooMany
  const texts = given.filter((text) => typeof text === 'string')
  if (texts.some((text) => text.length > most.characters)) {
    return { path, problem: problem('too_long', { maximum: most.characters }) }
  }
  const keys = texts.flatMap((text) => text.split(','))
  if (keys.length > most.sortKeys) return tooMany
  const isLong = keys.some((key) => key.split(/\.|__/).length > most.pathParts)
  return isLong ? { path, problem: problem('too_long.path', { maximum: most.pathParts }) } : null
}

function findFieldsExcess({ fields, path }: { fields: unknown; path: string }): QueryExcess | null {
  let left: number = most.fields
  const open = [fields]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const value of Object.values(one)) {
      left -= 1
      if (left < 0) return { path, problem: problem('too_long.fields', { maximum: most.fields }) }
      open.push(value)
    }
  }
  return null
}

function findJoinsExcess(joins: unknown): QueryExcess | null {
  if (typeof joins !== 'object' || joins === null) return null
  const named = Object.entries(joins)
  if (named.length > most.joins) return { path: 'joins', problem: problem('too_long.joins', { maximum: most.joins }) }
  for (const [name, join] of named) {
    if (typeof join !== 'object' || join === null) continue
    const path = `joins.${name}`
    const { where, sort } = join as { where?: unknown; sort?: unknown } // nothing is known of it
    const excess = findWhereExcess({ where, path: `${path}.where` }) ?? findSortExcess({ sort, path: `${path}.sort` })
    if (excess) return excess
  }
  return null
}
