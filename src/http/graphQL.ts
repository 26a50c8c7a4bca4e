import type { Config } from 'payload'
import { fail } from '../errors.ts'
import { permissionQueries } from './queries/permissionQueries.ts'

/** The most a query may cost by Payload's own count. `checkGraphQl` bounds its depth and breadth before that. */
const maxComplexity = 2_000

/** Payload's GraphQL within limits: bounded complexity, no introspection and no playground in production. */
export const graphQL: NonNullable<Config['graphQL']> = {
  maxComplexity,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: true,
  // Both fail inside Payload: one selects a missing column, the other needs a request that it is not given.
  mutations: ({ GraphQLBoolean, GraphQLString }) => ({
    verifyEmailUser: { type: GraphQLBoolean, args: { token: { type: GraphQLString } }, resolve: refuse },
  }),
  queries: ({ GraphQLBoolean }, { Query }) => ({
    ...permissionQueries(Query.fields),
    docAccessCompany: { type: GraphQLBoolean, resolve: refuse },
  }),
}

function refuse(): never {
  throw fail('forbidden')
}
