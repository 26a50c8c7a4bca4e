import { configToSchema } from '@payloadcms/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'

export const schemaFile = 'docs/schema.graphql'

/** The schema of `/api/graphql`, as an admin is shown it. */
export function schemaText({ config }) {
  const { schema } = configToSchema(config)
  return `# Generated from the collections: npm run generate\n\n${printSchema(lexicographicSortSchema(schema))}\n`
}
