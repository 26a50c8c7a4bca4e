import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { RequestHandler } from 'express'
import { GraphQLError } from 'graphql'
import type { Payload, SanitizedConfig } from 'payload'
import { readApiKey } from '../adapters/apiKeyToken.ts'
import { errorStatuses, fail, failFields, type ErrorCode } from '../errors.ts'
import type { QueryExcess } from '../http/queries/findWhereExcess.ts'
import { asksForSchema, withSchema } from '../http/graphQl/introspection.ts'
import { checkGraphQl } from '../http/graphQl/checkGraphQl.ts'
import { localizeError } from '../http/localizeError.ts'
import { defaultLocale, type Locale } from '../i18n/locales.ts'
import { acceptedLocale } from './acceptedLocale.ts'
import { answerOnce } from './answerOnce.ts'
import { sendWebResponse, toWebRequest } from './bridge.ts'

const maxMessage = 2_000
const json = 'application/json'
/** What clients ask for that follow GraphQL over HTTP to the letter. */
const graphQlJson = 'application/graphql-response+json'

type GraphQlError = { message: string; extensions?: Record<string, unknown> }

type GraphQlApiArgs = { config: Promise<SanitizedConfig>; payload: Payload }

/**
 * Payload's GraphQL straight from Express. Oversized queries are refused before Payload sees them; every error has a
 * code.
 */
export function graphQlApi({ config, payload }: GraphQlApiArgs): RequestHandler {
  const handle = GRAPHQL_POST(config)
  return async (req, res) => {
    const request = toWebRequest({ req, res })
    // Its operations have no scopes.
    if (readApiKey(request.headers) !== null) throw fail('forbidden')
    if (mediaType(request.headers.get('content-type')) !== json) throw fail('unsupported_type')
    const text = await request.text()
    const { method, headers, signal, url } = request
    const locale = acceptedLocale(req)
    const maySeeSchema = asksForSchema(text) && (await isAdmin({ headers, payload }))
    const inScope = <Result>(work: () => Result): Result => (maySeeSchema ? withSchema(work) : work())
    const problem = inScope(() => checkGraphQl(parseJson(text)))
    const post = async (asked: Request) =>
      withCodes(problem === null ? await inScope(() => run(() => handle(asked))) : refusal({ problem, locale }))
    // It is read, and is answered as JSON, like every other request.
    headers.set('content-type', json)
    headers.set('accept', headers.get('accept')?.includes(graphQlJson) ? graphQlJson : json)
    const read = new Request(url, { method, headers, signal, body: text })
    await sendWebResponse({ response: await answerOnce({ request: read, payload, run: post }), req, res })
  }
}

async function isAdmin({ headers, payload }: { headers: Headers; payload: Payload }): Promise<boolean> {
  const { user } = await payload.auth({ headers })
  return user?.role === 'admin'
}

function mediaType(header: string | null): string | undefined {
  return header?.split(';')[0]?.trim().toLowerCase()
}

/** Payload's complexity rules run before validation and throw on an invalid query. */
async function run(post: () => Promise<Response>): Promise<Response> {
  try {
    return await post()
  } catch (err) {
    if (err instanceof GraphQLError) return refusal({ problem: err.message })
    throw err
  }
}

/** Reports an oversized query like any other refusal: by its path, in the caller's language. */
function refusal({ problem, locale = defaultLocale }: { problem: string | QueryExcess; locale?: Locale }): Response {
  const status = errorStatuses.validation_failed
  if (typeof problem === 'string') return Response.json({ errors: [{ message: problem }] }, { status })
  const error = failFields([problem])
  const { message, ...details } = localizeError({ error, locale })
  return Response.json({ errors: [{ message, extensions: { ...details, statusCode: status } }] }, { status })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fail('malformed_json')
  }
}

/** Errors found before execution have no code: the query itself is wrong. */
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
  const statusCode = errorStatuses[code]
  // GraphQL quotes values of any length, and its suggestions reveal the schema that introspection hides.
  const message = error.message.slice(0, maxMessage).replace(/ Did you mean.*$/s, '')
  return { ...error, message, extensions: { code, statusCode } }
}
