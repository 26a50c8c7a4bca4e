import { valueFromASTUntyped, visit, type ArgumentNode, type DocumentNode, type OperationDefinitionNode } from 'graphql'
import { findQueryExcess } from '../queries/findQueryExcess.ts'
import type { QueryExcess } from '../queries/findWhereExcess.ts'
import { nestsDeeper } from '../queries/nestsDeeper.ts'
import { queryLimits as most } from '../queries/queryLimits.ts'
import { problem } from '../../i18n/problem.ts'

/** As GraphQL's own `inspect` limits it. */
const quotedLevels = 3
const quotedItems = 10

type Values = Record<string, unknown>
type Asked = { document: DocumentNode; operation: OperationDefinitionNode | undefined; variables: unknown }

/**
 * The excess in the `where` and `sort` of a GraphQL operation, variables filled in, or in its variables themselves;
 * `null` for none. The size of the body bounds what a mutation writes.
 */
export function findArgumentsExcess({ document, operation, variables }: Asked): QueryExcess | null {
  const given: Values = typeof variables === 'object' && variables !== null ? { ...variables } : {}
  const values = { ...defaultsOf(operation), ...given }
  let found: QueryExcess | null = null
  visit(document, {
    Argument: (node) => {
      found ??= findArgumentExcess({ node, values })
    },
  })
  return found ?? findVariablesExcess(given)
}

function findVariablesExcess(variables: Values): QueryExcess | null {
  const named = Object.entries(variables)
  if (named.length > most.variables) {
    return { path: 'variables', problem: problem('too_long.variables', { maximum: most.variables }) }
  }
  for (const [name, value] of named) {
    const path = `variables.${name}`
    if (nestsDeeper({ value, than: most.dataNesting })) {
      return { path, problem: problem('too_complex.nesting', { maximum: most.dataNesting }) }
    }
    if (quotedCharacters(value) > most.variableCharacters) {
      return { path, problem: problem('too_long', { maximum: most.variableCharacters }) }
    }
  }
  return null
}

/**
 * What GraphQL quotes of a variable, once for each of up to fifty errors in it: its first levels with all of their
 * texts.
 */
function quotedCharacters(value: unknown, levels = quotedLevels): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || levels < 0) return 0
  if (Array.isArray(value)) return sumOf(value.slice(0, quotedItems).map((each) => quotedCharacters(each, levels - 1)))
  return sumOf(Object.entries(value).map(([key, each]) => key.length + quotedCharacters(each, levels - 1)))
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function defaultsOf(operation: OperationDefinitionNode | undefined): Values {
  const defaults: Values = {}
  for (const { variable, defaultValue } of operation?.variableDefinitions ?? []) {
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue)
  }
  return defaults
}

function findArgumentExcess({ node, values }: { node: ArgumentNode; values: Values }): QueryExcess | null {
  const name = node.name.value
  if (name !== 'where' && name !== 'sort') return null
  const excess = findQueryExcess({ [name]: valueFromASTUntyped(node.value, values) })
  if (!excess || node.value.kind !== 'Variable') return excess
  return { ...excess, path: excess.path.replace(name, `variables.${node.value.name.value}`) }
}
