import type { Config } from 'payload'

/** What a query may cost by Payload's own count. Its depth and breadth are bounded before that, by `checkGraphQl`. */
const maxComplexity = 2_000

/** Payload's GraphQL under bounds: complexity of a query, no introspection and no playground in production. */
export const graphQL: NonNullable<Config['graphQL']> = {
  maxComplexity,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: true,
}
