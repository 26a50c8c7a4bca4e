import type { Schema } from './jsonSchemaOf.ts'

/** How a list is asked for, where nothing else is said of a parameter. */
const known: Readonly<Record<string, { description: string; schema?: Schema }>> = {
  where: {
    description:
      'Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`.',
    schema: { type: 'string', contentMediaType: 'application/json', examples: ['{"status":{"equals":"sent"}}'] },
  },
  select: {
    description: 'Only these fields: `select[title]=true`.',
    schema: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['true', 'false'] },
      examples: [{ title: 'true' }],
    },
  },
  sort: {
    description: 'Fields in their order, comma-separated; with `-` from the largest: `-createdAt`.',
    schema: { type: 'string', examples: ['-createdAt'] },
  },
  limit: { description: 'Rows a page: 10, at most 100.' },
  page: { description: 'The number of the page, from 1. Excludes `after`.' },
  depth: { description: 'How deep relationships are filled in: 0, at most 3.' },
}

type QueryParameterArgs = { name: string; schema: Schema; isRequired: boolean }

/** One parameter of a query, in a form that every generator can send. */
export function queryParameter({ name, schema: { description, ...schema }, isRequired }: QueryParameterArgs): Schema {
  const usual = known[name]
  const said = description ?? usual?.description
  return {
    name,
    in: 'query',
    required: isRequired,
    ...(said !== undefined && { description: said }),
    schema: usual?.schema ?? schema,
    ...(name === 'select' && { style: 'deepObject', explode: true }),
  }
}
