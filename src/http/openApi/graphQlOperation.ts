import type { ErrorCode } from '../../errors.ts'
import { errorResponses, refusalSchema } from './errorResponses.ts'
import { keyParameter } from './operationOf.ts'
import { operationId } from './operationId.ts'
import { alwaysPossible, keyRefusals } from './refusalsOf.ts'

const answer = { $ref: '#/components/schemas/GraphQlAnswer' }
/** Before the query is looked at. */
const malformed: readonly ErrorCode[] = ['malformed_json', 'validation_failed']

export const graphQlSchemas = {
  GraphQlAnswer: {
    type: 'object',
    properties: {
      data: { type: ['object', 'null'], additionalProperties: true },
      errors: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/GraphQlError' } },
    },
  },
  GraphQlError: {
    type: 'object',
    required: ['message', 'extensions'],
    properties: {
      message: { type: 'string' },
      locations: { type: 'array', items: { type: 'object', additionalProperties: true } },
      path: { type: 'array', items: { type: ['string', 'integer'] } },
      extensions: {
        type: 'object',
        required: ['code', 'statusCode'],
        properties: {
          code: { type: 'string', description: 'As in answers of REST.' },
          statusCode: { type: 'integer', description: 'The status of the same refusal by REST.' },
          data: { type: ['object', 'null'], additionalProperties: true },
        },
      },
    },
  },
}

export const graphQlOperation = {
  tags: ['graphql'],
  operationId: operationId({ method: 'post', path: '/graphql' }),
  summary: 'GraphQL over the collections, under the same access policy; depth and complexity are bounded',
  description:
    'For anyone, with what the access policy shows them. Refusals are in the answer: `errors[].extensions.data.errors`.',
  security: [{}, { bearer: [] }, { cookie: [] }],
  parameters: [keyParameter],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['query'],
          properties: {
            query: { type: 'string' },
            variables: { type: 'object', additionalProperties: true },
            operationName: { type: 'string' },
          },
        },
      },
    },
  },
  responses: {
    ...errorResponses(
      new Set([...keyRefusals, ...malformed, 'forbidden', 'too_large', 'unsupported_type', ...alwaysPossible]),
    ),
    200: {
      description: 'GraphQL’s own answer',
      content: {
        'application/json': { schema: answer },
        'application/graphql-response+json': { schema: answer },
      },
    },
    400: {
      description: 'A query that is malformed or too large, as GraphQL answers; a malformed body, as REST does',
      content: {
        'application/json': { schema: { anyOf: [answer, refusalSchema(malformed)] } },
        'application/graphql-response+json': { schema: answer },
      },
    },
  },
}
