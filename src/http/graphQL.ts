import type { Config } from 'payload'
import { fail } from '../errors.ts'
import { permissionQueries } from './permissionQueries.ts'

/** What a query may cost by Payload's own count. Its depth and breadth are bounded before that, by `checkGraphQl`. */
const maxComplexity = 2_000

/** Payload's GraphQL under bounds: complexity of a query, no introspection and no playground in production. */
export const graphQL: NonNullable<Config['graphQL']> = {
  maxComplexity,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: true,
  // Both fail inside Payload: the one asks for a column that is not here, the other for a request that it is not given.
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
