import type { Described, Document, Schema } from '../openApi/checkAnswers.ts'

export type DocumentOperation = {
  /** `POST /contracts/{id}/sign` */
  name: string
  method: string
  path: string
  query: { name: string; schema: Schema; isRequired: boolean }[]
  json: Schema | undefined
  /** Of a body as JSON. */
  example: unknown
  form: Schema | undefined
  /** By status. */
  responses: Record<string, Described>
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Every operation that the document describes, but GraphQL, which has a schema of its own. */
export function documentOperations({ paths }: Document): DocumentOperation[] {
  return Object.entries(paths)
    .filter(([path]) => path !== '/graphql')
    .flatMap(([path, item]) => {
      const described = Object.entries(item).filter(([method]) => methods.includes(method))
      return described.map(([method, { parameters = [], requestBody, responses }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        query: parameters.flatMap(({ name, in: place, schema = {}, required = false }) =>
          place === 'query' && name !== undefined ? [{ name, schema, isRequired: required }] : [],
        ),
        json: requestBody?.content['application/json']?.schema,
        example: requestBody?.content['application/json']?.example,
        form: requestBody?.content['multipart/form-data']?.schema,
        responses,
      }))
    })
}
