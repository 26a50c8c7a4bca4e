import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { RequestHandler } from 'express'
import { GraphQLError } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { errorCatalogue, fail, type ErrorCode } from '../errors.ts'
import { checkGraphQl } from '../http/checkGraphQl.ts'
import { sendWebResponse, toWebRequest } from './bridge.ts'

type GraphQlError = { message: string; extensions?: Record<string, unknown> }

/** Payload's GraphQL, straight from Express: what is too much is refused before Payload sees it, and every error carries its code. */
export function graphQlApi(config: Promise<SanitizedConfig>): RequestHandler {
  const handle = GRAPHQL_POST(config)
  return async (req, res) => {
    const request = toWebRequest({ req, res })
    if (!request.headers.get('content-type')?.startsWith('application/json')) throw fail('unsupported_type')
    const text = await request.text()
    const problem = checkGraphQl(parseJson(text))
    const { method, headers, signal, url } = request
    const post = () => handle(new Request(url, { method, headers, signal, body: text }))
    const response = problem === null ? await run(post) : refusal(problem)
    await sendWebResponse({ response: await withCodes(response), req, res })
  }
}

/** Payload's rules count a query before the others have found it wrong, and throw where it is. */
async function run(post: () => Promise<Response>): Promise<Response> {
  try {
    return await post()
  } catch (err) {
    if (err instanceof GraphQLError) return refusal(err.message)
    throw err
  }
}

function refusal(message: string): Response {
  return Response.json({ errors: [{ message }] }, { status: errorCatalogue.validation_failed[0] })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fail('malformed_json')
  }
}

/** Errors that were found before anything was run come without a code: the query is wrong. */
async function withCodes(response: Response): Promise<Response> {
  const text = await response.text()
  const { status } = response
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (!text.includes('"errors"')) return new Response(text, { status, headers })
  const answer = JSON.parse(text) as { errors?: GraphQlError[] } // GraphQL's own answer
  if (!answer.errors) return new Response(text, { status, headers })
  return new Response(JSON.stringify({ ...answer, errors: answer.errors.map(coded) }), { status, headers })
}

function coded(error: GraphQlError): GraphQlError {
  if (error.extensions?.['code'] !== undefined) return error
  const code: ErrorCode = 'validation_failed'
  const [statusCode] = errorCatalogue[code]
  // Suggestions would tell the schema that introspection keeps back.
  return { ...error, message: error.message.replace(/ Did you mean.*$/s, ''), extensions: { code, statusCode } }
}
