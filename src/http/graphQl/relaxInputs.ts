import { GraphQLNonNull, type GraphQLFieldConfig, type GraphQLInputObjectType } from 'graphql'
import type { GraphQLInfo } from 'payload'
import { isDemanded } from '../openApi/mayWrite.ts'

type Mutations = Record<string, GraphQLFieldConfig<unknown, unknown>>
type RelaxInputsArgs = Pick<GraphQLInfo, 'collections'> & { mutations: Mutations }

/**
 * Inputs demand what a caller must send, as REST does, and nothing that has a default or that the platform writes
 * itself. Payload's inputs demand every required field. Its input for the company demands them in a change as well.
 */
export function relaxInputs({ collections, mutations }: RelaxInputsArgs): void {
  for (const { config, graphQL } of Object.values(collections)) {
    const type = graphQL?.mutationInputType.ofType
    if (!type) continue
    const demanded = config.flattenedFields.filter((field) => isDemanded(field)).map(({ name }) => name)
    relax({ type, keeps: (name) => demanded.includes(name) || (name === 'email' && Boolean(config.auth)) })
  }
  const company = mutations['updateCompany']?.args?.['data']?.type
  if (company instanceof GraphQLNonNull) relax({ type: company.ofType as GraphQLInputObjectType, keeps: () => false })
}

function relax({ type, keeps }: { type: GraphQLInputObjectType; keeps: (name: string) => boolean }): void {
  for (const field of Object.values(type.getFields()))
    if (field.type instanceof GraphQLNonNull && !keeps(field.name)) field.type = field.type.ofType
}
