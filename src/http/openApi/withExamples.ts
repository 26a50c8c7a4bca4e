import { examples } from './examples.ts'

type Content = Record<string, { schema?: unknown; example?: unknown }>
type Operation = {
  operationId?: string
  requestBody?: { content: Content }
  responses?: Record<string, { content?: Content }>
}

/** Operations with what is sent to them and what they answer, for example. */
export function withExamples(paths: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  return mapValues(paths, (item) => mapValues(item, (operation) => withExample(operation as Operation))) // ours
}

function withExample(operation: Operation): Operation {
  const { body, answer } = examples[operation.operationId ?? ''] ?? {}
  const { requestBody, responses } = operation
  return {
    ...operation,
    ...(requestBody &&
      body !== undefined && { requestBody: { ...requestBody, content: shown(requestBody.content, body) } }),
    ...(responses &&
      answer !== undefined && {
        responses: Object.fromEntries(
          Object.entries(responses).map(([status, { content, ...rest }]) => [
            status,
            { ...rest, ...(content && { content: status.startsWith('2') ? shown(content, answer) : content }) },
          ]),
        ),
      }),
  }
}

function shown({ 'application/json': json, ...others }: Content, example: unknown): Content {
  return { ...(json && { 'application/json': { ...json, example } }), ...others }
}

function mapValues<Value, To>(record: Record<string, Value>, change: (value: Value) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
