import { GraphQLNonNull } from 'graphql'
import type { Config, GraphQLInfo } from 'payload'
import { fail } from '../../errors.ts'
import { permissionQueries } from './permissionQueries.ts'
import { hideSchema } from './introspection.ts'
import { relaxInputs } from './relaxInputs.ts'

/** The most a query may cost by Payload's own count. `checkGraphQl` bounds its depth and breadth before that. */
const maxComplexity = 2_000

/** Payload's GraphQL within limits: bounded complexity, no playground in production, and its schema for admins only. */
export const graphQL: NonNullable<Config['graphQL']> = {
  maxComplexity,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: false,
  validationRules: () => [hideSchema],
  // Both fail inside Payload: one selects a missing column, the other needs a request that it is not given.
  mutations: ({ GraphQLBoolean, GraphQLString }, { collections, Mutation }) => {
    invitable(collections)
    relaxInputs({ collections, mutations: Mutation.fields })
    return { verifyEmailUser: { type: GraphQLBoolean, args: { token: { type: GraphQLString } }, resolve: refuse } }
  },
  queries: ({ GraphQLBoolean }, { Query }) => ({
    ...permissionQueries(Query.fields),
    docAccessCompany: { type: GraphQLBoolean, resolve: refuse },
  }),
}

/** An account is created without a password if its owner is invited to set it. Payload's input demands one. */
function invitable(collections: GraphQLInfo['collections']): void {
  const password = collections['users']?.graphQL?.mutationInputType.ofType.getFields()['password']
  if (password && password.type instanceof GraphQLNonNull) password.type = password.type.ofType
}

function refuse(): never {
  throw fail('forbidden')
}
