import type { z } from 'zod'
import type { AnswerSchema, EndpointDescription, TextType } from '../defineEndpoint.ts'
import type { Multipart } from '../multipart.ts'
import { describeOperation } from './describeOperation.ts'
import { errorResponses } from './errorResponses.ts'
import { jsonSchemaOf, type Schema } from './jsonSchemaOf.ts'
import { operationId } from './operationId.ts'
import { queryParameter } from './queryParameter.ts'
import { refusalsOf } from './refusalsOf.ts'
import { tagOf } from './tags.ts'

/** One row of the contract as an OpenAPI operation. */
export function operationOf(endpoint: EndpointDescription): Record<string, unknown> {
  const { allow, answers, body, method, multipart, path, rateLimit, summary } = endpoint
  const parameters = queryParameters(endpoint.query)
  return {
    tags: [tagOf(path)],
    operationId: operationId({ method, path }),
    summary,
    description: describeOperation(endpoint),
    'x-allow': allow,
    ...(rateLimit !== undefined && { 'x-rate-limit': rateLimit }),
    security: allow === 'anyone' ? [{}, { bearer: [] }, { cookie: [] }] : [{ bearer: [] }, { cookie: [] }],
    parameters: [...pathParameters(path), ...parameters, ...(method === 'post' ? [keyParameter] : [])],
    ...((body ?? multipart) !== undefined && {
      requestBody: { required: true, content: contentOf({ body, multipart }) },
    }),
    responses: {
      ...errorResponses(refusalsOf(endpoint)),
      // Where an endpoint has its own answer for the status of a refusal, as `/health` for 503, it gives no other.
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [
          status,
          answerOf({ status, schema, hasCsv: hasCsv(parameters) }),
        ]),
      ),
    },
  }
}

/** Every POST takes it. */
export const keyParameter = { $ref: '#/components/parameters/IdempotencyKey' }

function pathParameters(path: string): Schema[] {
  return [...path.matchAll(/:(\w+)([*+]?)/g)].map(([, name, many]) => ({
    name,
    in: 'path',
    required: true,
    ...(many
      ? { description: 'With its slashes as they are: escaped it is unknown.', schema: { type: 'string' } }
      : { description: pathValues[name ?? ''] ?? 'The id of the row.', schema: schemaOfPathValue(name) }),
  }))
}

/** Values in a path that are no ids. */
const pathValues: Readonly<Record<string, string>> = {
  asset: 'The name of the file.',
  collection: 'The name of a collection: `contracts`.',
}

function schemaOfPathValue(name: string | undefined): Schema {
  return name !== undefined && name in pathValues
    ? { type: 'string' }
    : { type: 'string', format: 'uuid', examples: ['019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a70'] }
}

function queryParameters(query: z.ZodType | undefined): Schema[] {
  if (!query) return []
  const { properties = {}, required = [] } = jsonSchemaOf({ schema: query, io: 'input' }) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) =>
    queryParameter({ name, schema, isRequired: required.includes(name) }),
  )
}

function contentOf({ body, multipart }: Pick<EndpointDescription, 'body' | 'multipart'>): Schema {
  const json = body ?? multipart?.json
  return {
    ...(json && { 'application/json': { schema: jsonSchemaOf({ schema: json, io: 'input' }) } }),
    ...(multipart && { 'multipart/form-data': { schema: formOf(multipart) } }),
  }
}

function formOf({ parts }: Multipart): Schema {
  const required = Object.keys(parts).filter((name) => parts[name]?.required)
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      Object.entries(parts).map(([name, { type, description, values }]) => [
        name,
        { type: 'string', ...(type === 'file' && { format: 'binary' }), ...(values && { enum: values }), description },
      ]),
    ),
  }
}

/** `format=csv` answers with a table in place of JSON. */
function hasCsv(parameters: Schema[]): boolean {
  return parameters.some(({ name, schema }) => name === 'format' && JSON.stringify(schema).includes('"csv"'))
}

type AnswerOfArgs = { status: string; schema: AnswerSchema; hasCsv: boolean }

function answerOf({ status, schema, hasCsv: isTable }: AnswerOfArgs): Schema {
  if (schema === 'binary')
    return { description: 'The bytes', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  if (schema === 'nothing') return { description: 'No body' }
  if (schema === 'events')
    return { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } }
  if (typeof schema === 'string') return { description: 'Text', content: textOf(schema) }
  const content = { 'application/json': { schema: jsonSchemaOf({ schema, io: 'output' }) } }
  const description = Number(status) < 400 ? 'Done' : 'Not now'
  return { description, content: { ...content, ...(isTable && textOf('text/csv')) } }
}

const textOf = (type: TextType) => ({ [type]: { schema: { type: 'string' } } })
