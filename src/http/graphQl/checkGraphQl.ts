import {
  GraphQLError,
  Kind,
  KnownFragmentNamesRule,
  NoUndefinedVariablesRule,
  ProvidedRequiredArgumentsRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
  buildSchema,
  parse,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { isSchemaShown } from './introspection.ts'
import type { QueryExcess } from '../queries/findWhereExcess.ts'
import { findArgumentsExcess } from './findArgumentsExcess.ts'
import { problem, type ProblemKey } from '../../i18n/problem.ts'

const maxCharacters = 100_000
const maxTokens = 10_000
const maxDepth = 8
const maxFields = 2_000
/** Each is a list or a row. */
const maxRootFields = 20

/** Of it these rules use only the directives that every schema has. */
const anySchema = buildSchema('type Query { none: Int }')
const firstRules = [
  NoUndefinedVariablesRule,
  KnownFragmentNamesRule,
  ProvidedRequiredArgumentsRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
]

type Size = { depth: number; fields: number; roots: number }

const nothing: Size = { depth: 0, fields: 0, roots: 0 }
const endless: Size = { depth: Infinity, fields: Infinity, roots: Infinity }

/**
 * Why a GraphQL request is refused before it runs, or `null`: it is no query, too long, too deep or too broad
 * (fragments count as often as they are spread), or exceeds `queryLimits`, with the path. Takes time linear in the
 * query's length, so circular or exponential fragments cost nothing: the rules that run after it expand them.
 */
export function checkGraphQl(body: unknown): string | QueryExcess | null {
  if (typeof body !== 'object' || body === null || !('query' in body)) return inQuery('invalid_type.query')
  const { query } = body
  if (typeof query !== 'string' || query.trim() === '') return inQuery('invalid_type.query')
  if (query.length > maxCharacters) return inQuery('too_long', { maximum: maxCharacters })
  try {
    const document = parse(query, { maxTokens, noLocation: true })
    const problem = checkOperation({ document, body }) ?? checkSize(document) ?? checkNames(document)
    if (problem !== null) return problem
    const operation = operationsOf(document).find(({ name }) => name?.value === operationNameOf(body))
    const variables: unknown = 'variables' in body ? body.variables : undefined
    return findArgumentsExcess({ document, operation: operation ?? operationsOf(document)[0], variables })
  } catch (err) {
    return err instanceof GraphQLError ? err.message : inQuery('invalid_value.query')
  }
}

function checkOperation({ document, body }: { document: DocumentNode; body: object }): QueryExcess | null {
  if (operationsOf(document).some(({ operation }) => operation === 'subscription'))
    return inQuery('invalid_value.subscription')
  const name = operationNameOf(body)
  if (name === undefined) return null
  const isKnown = operationsOf(document).some((operation) => operation.name?.value === name)
  return isKnown ? null : { path: 'operationName', problem: problem('invalid_value.operation') }
}

function operationNameOf(body: object): unknown {
  return 'operationName' in body ? (body.operationName ?? undefined) : undefined
}

function checkSize(document: DocumentNode): QueryExcess | null {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const known = new Map<string, Size | 'open'>()
  const sizeOfFragment = (name: string): Size => {
    const fragment = fragments.get(name)
    const size = known.get(name)
    if (!fragment) return nothing
    if (size === 'open') return endless
    if (size) return size
    known.set(name, 'open')
    const made = sizeOf(fragment.selectionSet.selections)
    known.set(name, made)
    return made
  }
  const sizeOf = (selections: readonly SelectionNode[]): Size => selections.map(sizeOfOne).reduce(joined, nothing)
  const sizeOfOne = (node: SelectionNode): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(node.name.value)
    const inner = node.selectionSet ? sizeOf(node.selectionSet.selections) : undefined
    if (node.kind === Kind.INLINE_FRAGMENT) return inner ?? nothing
    // A tool asks for the whole schema, which is always as long.
    if (node.name.value.startsWith('__') && isSchemaShown()) return { depth: 0, fields: 1, roots: 1 }
    return inner ? { depth: inner.depth + 1, fields: inner.fields + 1, roots: 1 } : { depth: 0, fields: 1, roots: 1 }
  }
  const sizes = operationsOf(document).map(({ selectionSet }) => sizeOf(selectionSet.selections))
  const { depth, fields, roots } = sizes.reduce(joined, nothing)
  if (depth > maxDepth) return inQuery('too_complex.nesting', { maximum: maxDepth })
  return fields > maxFields || roots > maxRootFields ? inQuery('too_complex') : null
}

function inQuery<Key extends ProblemKey>(...about: Parameters<typeof problem<Key>>): QueryExcess {
  return { path: 'query', problem: problem(...about) }
}

/**
 * Names that are used but not defined, and directives without what they need. Payload's rules fail on them before
 * GraphQL's own run.
 */
function checkNames(document: DocumentNode): string | null {
  const [error] = validate(anySchema, document, firstRules)
  return error?.message ?? null
}

function joined(a: Size, b: Size): Size {
  return { depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields, roots: a.roots + b.roots }
}

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
}
