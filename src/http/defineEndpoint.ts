import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { Allow } from '../access/allow.ts'
import { guard } from '../access/allow.ts'
import type { RateLimit } from '../adapters/rateLimits.ts'
import type { ErrorCode } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { limitRate } from './limitRate.ts'
import { parse } from './parse.ts'
import { readBody } from './readBody.ts'

type Method = 'get' | 'post' | 'put' | 'delete'

/** Who calls, by the endpoint's `allow`: nobody need be signed in where `anyone` may. */
type CallerOf<A extends Allow> = A extends 'anyone' ? User | null : User

export type Answer = {
  status?: number
  /** Answered as JSON. */
  body?: unknown
  /** Answered as it is, instead of `body`. */
  response?: Response
  /** More headers; pairs, so that one may stand twice (`set-cookie`). */
  headers?: [name: string, value: string][]
}

/** What an answer looks like, for the documentation. */
export type AnswerSchema = z.ZodType | 'binary' | 'text' | 'events' | 'nothing'

type Definition<A extends Allow, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Row> = {
  method: Method
  /** The whole path under `/api`, as the contract prints it: `/contracts/:id/sign`. */
  path: `/${string}`
  summary: string
  /** Who may call. Required: Payload's custom endpoints have no authentication of their own. */
  allow: A
  /** Ids in the path. One that is no UUID is 404. */
  params?: Params
  query?: Query
  /** The JSON body. Left out where there is none, or where the endpoint reads a multipart body itself (`multipart`). */
  body?: Body
  /** Multipart parts, for the documentation only: the handler reads them with `receiveUpload`. Name → description. */
  multipart?: Record<string, string>
  rateLimit?: RateLimit
  /** Finds the row of the path and throws `not_found`: before the body is looked at, as the contract orders the checks. */
  row?: (args: { req: PayloadRequest; params: z.output<Params>; user: CallerOf<A> }) => Promise<Row>
  /** The shapes of the answers by status, for the documentation. */
  answers: Record<number, AnswerSchema>
  /** Codes that it may answer beyond the ones that follow from its definition. */
  errors?: readonly ErrorCode[]
  handle: (args: {
    req: PayloadRequest
    params: z.output<Params>
    query: z.output<Query>
    body: z.output<Body>
    user: CallerOf<A>
    row: Row
  }) => Promise<Answer>
}

/** What the documentation and the tests read of an endpoint. */
export type EndpointDescription = {
  method: Method
  path: `/${string}`
  summary: string
  allow: Allow
  params: z.ZodType | undefined
  query: z.ZodType | undefined
  body: z.ZodType | undefined
  multipart: Record<string, string> | undefined
  rateLimit: RateLimit | undefined
  answers: Record<number, AnswerSchema>
  errors: readonly ErrorCode[]
}

export type PlatformEndpoint = { description: EndpointDescription; handler: Endpoint['handler'] }

/**
 * One row of the HTTP contract. Checks run in the contract's order: credentials 401, role 403, rate 429, path and row 404, query and body
 * 400; then the handler with everything parsed.
 */
export function defineEndpoint<
  A extends Allow,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Row = undefined,
>(definition: Definition<A, Params, Query, Body, Row>): PlatformEndpoint {
  const { method, path, summary, allow, handle } = definition
  return {
    description: {
      method,
      path,
      summary,
      allow,
      params: definition.params,
      query: definition.query,
      body: definition.body,
      multipart: definition.multipart,
      rateLimit: definition.rateLimit,
      answers: definition.answers,
      errors: definition.errors ?? [],
    },
    handler: async (req) => {
      const user = guard({ req, allow }) as CallerOf<A> // `guard` throws unless the caller fits `allow`
      if (definition.rateLimit) await limitRate({ req, limit: definition.rateLimit })
      // Where no schema is given, zod's `undefined` is what the handler is typed to get.
      const params = parse({ schema: definition.params, value: req.routeParams, code: 'not_found' }) as z.output<Params>
      // Payload writes the depth of every call of its own into the query of the request.
      const asked = { ...req.query }
      const row = (await definition.row?.({ req, params, user })) as Row
      req.query = asked
      const query = parse({ schema: definition.query, value: req.query, code: 'validation_failed' }) as z.output<Query>
      const body = parse({
        schema: definition.body,
        value: definition.body ? await readBody(req) : undefined,
        code: 'validation_failed',
      }) as z.output<Body>
      const answer = await handle({ req, params, query, body, user, row })
      if (answer.response) return answer.response
      return Response.json(answer.body, {
        status: answer.status ?? 200,
        headers: [['cache-control', 'no-store'], ...(answer.headers ?? [])],
      })
    },
  }
}

/** Endpoints in the form that a collection (`base: '/contracts'`) or the config root (`base: ''`) takes. */
export function mount({ base, endpoints }: { base: string; endpoints: readonly PlatformEndpoint[] }): Endpoint[] {
  return endpoints.map(({ description, handler }) => ({
    method: description.method,
    // Only ids, so that what Payload itself answers beside them (`/count`) stays.
    path: (description.path.slice(base.length) || '/').replace(/^\/:id$/, '/:id([0-9a-fA-F-]{36})'),
    handler,
    custom: { description },
  }))
}
