import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { RequestHandler } from 'express'
import { GraphQLError } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { errorCatalogue, fail, type ErrorCode } from '../errors.ts'
import type { QueryExcess } from '../domain/findWhereExcess.ts'
import { checkGraphQl } from '../http/checkGraphQl.ts'
import { refusalIn } from '../http/refusalIn.ts'
import { sendWebResponse, toWebRequest } from './bridge.ts'

const maxMessage = 2_000

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
    const language = req.acceptsLanguages('en', 'ar') || 'en'
    const response = problem === null ? await run(post) : refusal({ problem, language })
    await sendWebResponse({ response: await withCodes(response), req, res })
  }
}

/** Payload's rules count a query before the others have found it wrong, and throw where it is. */
async function run(post: () => Promise<Response>): Promise<Response> {
  try {
    return await post()
  } catch (err) {
    if (err instanceof GraphQLError) return refusal({ problem: err.message })
    throw err
  }
}

/** What is too much is told as Payload tells what it refuses: by its path, in the words of who asked. */
function refusal({ problem, language = 'en' }: { problem: string | QueryExcess; language?: string }): Response {
  const [status] = errorCatalogue.validation_failed
  if (typeof problem === 'string') return Response.json({ errors: [{ message: problem }] }, { status })
  const error = fail('validation_failed', { errors: [problem] })
  const { message, ...details } = refusalIn({ error, language })
  return Response.json({ errors: [{ message, extensions: { ...details, statusCode: status } }] }, { status })
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
  // Values are quoted in it, however long. Suggestions would tell the schema that introspection keeps back.
  const message = error.message.slice(0, maxMessage).replace(/ Did you mean.*$/s, '')
  return { ...error, message, extensions: { code, statusCode } }
}
