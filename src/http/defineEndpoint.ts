import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { guard, type Allow } from '../access/allow.ts'
import { verbOf, type Area } from '../domain/accounts/scopes.ts'
import type { RateLimit } from '../adapters/rateLimits.ts'
import type { ErrorCode } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { limitKey, limitRate } from './limitRate.ts'
import type { Multipart } from './multipart.ts'
import { parse } from './parse.ts'
import { readBody } from './readBody.ts'

type Method = 'get' | 'post' | 'put' | 'delete'

/** The caller, by the endpoint's `allow`. With `anyone` there may be no user. */
type CallerOf<A extends Allow> = A extends 'anyone' ? User | null : User

export type Answer = {
  status?: number
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is, instead of `body`. */
  response?: Response
  /** More headers. Pairs, so one may be repeated (`set-cookie`). */
  headers?: [name: string, value: string][]
}

/** The media type of an answer that is text. */
export type TextType = 'text/csv' | 'text/html' | 'application/x-pem-file'

/** The shape of an answer, for the documentation. */
export type AnswerSchema = z.ZodType | 'binary' | TextType | 'events' | 'nothing'

type Definition<A extends Allow, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Row> = {
  method: Method
  /** The whole path under `/api`, as the contract prints it: `/contracts/:id/sign`. */
  path: `/${string}`
  summary: string
  /** Who may call. Required, because Payload's custom endpoints have no authentication. */
  allow: A
  /** The scopes that open it to a program's key: `<area>:read` for a GET, else `<area>:write`. Without it no key does. */
  area?: Area
  /** Ids in the path. One that is no UUID is 404. */
  params?: Params
  query?: Query
  /** The JSON body. Omitted when there is none, or when the endpoint reads a multipart body itself (`multipart`). */
  body?: Body
  /** The parts of a form, for the documentation only: the handler reads them with `receiveUpload`. */
  multipart?: Multipart
  rateLimit?: RateLimit
  /** A read that takes nothing of the web request but its headers, query and path, and answers with JSON. */
  isPlainRead?: boolean
  /**
   * Finds the row of the path and throws `not_found`. Runs before the body is read, in the contract's order of checks.
   */
  row?: (args: { req: PayloadRequest; params: z.output<Params>; user: CallerOf<A> }) => Promise<Row>
  /** The shapes of the answers by status, for the documentation. */
  answers: Record<number, AnswerSchema>
  /** Codes that it may return besides those that follow from its definition. */
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

/** The part of an endpoint that the documentation and the tests read. */
export type EndpointDescription = {
  method: Method
  path: `/${string}`
  summary: string
  allow: Allow
  area: Area | undefined
  params: z.ZodType | undefined
  query: z.ZodType | undefined
  body: z.ZodType | undefined
  multipart: Multipart | undefined
  rateLimit: RateLimit | undefined
  answers: Record<number, AnswerSchema>
  errors: readonly ErrorCode[]
}

/** What the endpoint answers with 200, as JSON. `undefined` where it answers otherwise. */
export type PlainRead = (req: PayloadRequest) => Promise<unknown>

export type PlatformEndpoint = {
  description: EndpointDescription
  handler: Endpoint['handler']
  plainRead?: PlainRead | undefined
}

/**
 * One row of the HTTP contract. Checks run in the contract's order: credentials 401, role 403, rate 429, path and row
 * 404, query and body 400; then the handler with everything parsed.
 */
export function defineEndpoint<
  A extends Allow,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Row = undefined,
>(definition: Definition<A, Params, Query, Body, Row>): PlatformEndpoint {
  const { method, path, summary, allow, area, handle } = definition
  const answer = async (req: PayloadRequest): Promise<Answer> => {
    const user = guard({ req, allow, area, verb: verbOf(method) }) as CallerOf<A> // `guard` throws unless the caller fits `allow`
    await limitKey(req)
    if (definition.rateLimit) await limitRate({ req, limit: definition.rateLimit })
    // Without a schema the handler's type is `undefined`, as zod has it.
    const params = (definition.params &&
      parse({ schema: definition.params, value: req.routeParams, code: 'not_found' })) as z.output<Params>
    // Payload writes the depth of each of its calls into the query of the request.
    const asked = { ...req.query }
    const row = (await definition.row?.({ req, params, user })) as Row
    req.query = asked
    const query = (definition.query && parse({ schema: definition.query, value: req.query })) as z.output<Query>
    const body = (definition.body && parse({ schema: definition.body, value: await readBody(req) })) as z.output<Body>
    return handle({ req, params, query, body, user, row })
  }
  return {
    description: {
      method,
      path,
      summary,
      allow,
      area,
      params: definition.params,
      query: definition.query,
      body: definition.body,
      multipart: definition.multipart,
      rateLimit: definition.rateLimit,
      answers: definition.answers,
      errors: definition.errors ?? [],
    },
    ...(definition.isPlainRead && {
      plainRead: async (req) => {
        const { status = 200, body, response, headers } = await answer(req)
        return status === 200 && !response && !headers ? body : undefined
      },
    }),
    handler: async (req) => {
      const { response, status = 200, body, headers = [] } = await answer(req)
      if (response) return response
      return Response.json(body, { status, headers: [['cache-control', 'no-store'], ...headers] })
    },
  }
}

/** Endpoints in the form for a collection (`base: '/contracts'`) or the config root (`base: ''`). */
export function mount({ base, endpoints }: { base: string; endpoints: readonly PlatformEndpoint[] }): Endpoint[] {
  return endpoints.map(({ description, handler, plainRead }) => ({
    method: description.method,
    // Only ids, so Payload's own paths beside them (`/count`) still work.
    path: (description.path.slice(base.length) || '/').replace(/^\/:id$/, '/:id([0-9a-fA-F-]{36})'),
    handler,
    custom: { description, ...(plainRead && { plainRead }) },
  }))
}
