import { AsyncLocalStorage } from 'node:async_hooks'
import { GraphQLError, type ValidationRule } from 'graphql'
import { env } from '../../env.ts'

const shown = new AsyncLocalStorage<true>()
const entries = new Set(['__schema', '__type'])

/** Whether a query may ask for the schema. */
export function isSchemaShown(): boolean {
  return env.nodeEnv !== 'production' || shown.getStore() === true
}

/** Whether a query asks for the schema, or has its words in a text. `__typename`, which most clients send, is another. */
export function asksForSchema(text: string): boolean {
  return /__(?:schema|type)\b/.test(text)
}

/** Runs the work of a caller who may ask for the schema. */
export function withSchema<Result>(work: () => Result): Result {
  return shown.run(true, work)
}

/** In production only admins may ask for the schema. */
export const hideSchema: ValidationRule = (context) => ({
  Field(node) {
    if (!entries.has(node.name.value) || isSchemaShown()) return
    const message = 'GraphQL introspection is not allowed, but the query contained __schema or __type'
    context.reportError(new GraphQLError(message, { nodes: [node] }))
  },
})
