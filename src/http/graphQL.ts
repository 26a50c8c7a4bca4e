import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'
import type { Config } from 'payload'
import { env } from '../env.ts'

const maxDepth = 8
const maxComplexity = 2_000

/** Payload's GraphQL under bounds: depth and complexity of a query, no introspection and no playground in production. */
export const graphQL: NonNullable<Config['graphQL']> = {
  maxComplexity,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: true,
  validationRules: () => [limitDepth],
}

/** Refuses a query that nests deeper than `maxDepth` selections, fragments counted where they stand, introspection left out in development. */
function limitDepth(context: ValidationContext): ASTVisitor {
  let depth = 0
  let isIntrospection = false
  return {
    Field: {
      enter(node) {
        if (node.name.value.startsWith('__') && env.nodeEnv !== 'production') isIntrospection = true
        if (!node.selectionSet) return
        depth += 1
        if (depth > maxDepth && !isIntrospection) {
          context.reportError(new GraphQLError(`The query nests deeper than ${maxDepth} levels.`, { nodes: node }))
        }
      },
      leave(node) {
        if (node.name.value.startsWith('__')) isIntrospection = false
        if (node.selectionSet) depth -= 1
      },
    },
  }
}
