import { DrizzleQueryError } from 'drizzle-orm'
import { ValidationError, type PayloadRequest } from 'payload'
import { refuseNobody } from '../access/allow.ts'
import { isStatementLost } from '../adapters/database/isStatementLost.ts'
import { retryAfterSeconds } from '../adapters/database/retryAfterSeconds.ts'
import { fail, failField, PlatformError } from '../errors.ts'
import { asProblem } from '../i18n/asProblem.ts'
import { payloadProblem } from '../i18n/payloadProblem.ts'
import type { Problem } from '../i18n/problem.ts'
import { isBrokenForm } from './isBrokenForm.ts'
import { isDuplicate, isRefusedForm, isRefusedJson, isTextForFile } from './payloadErrors.ts'
import { payloadMessages } from './payloadMessages.ts'

type ToPlatformErrorArgs = {
  error: unknown
  req: Pick<PayloadRequest, 'user' | 'context' | 't' | 'method'> | undefined
}

/**
 * Converts any error to one of the catalogue. One not meant for clients becomes `internal_error`, or `unavailable` when
 * a service is down.
 */
export function toPlatformError({ error, req }: ToPlatformErrorArgs): PlatformError {
  if (error instanceof PlatformError) return error
  if (error instanceof ValidationError) return fromValidation({ error, req })
  if (isUnavailable(error)) return fail('unavailable', {}, retryAfterSeconds)
  if (isUnstorable(error) || isHalfCondition(error)) return failField('', 'invalid_value.query')
  if (isUnknownReference(error)) return fail('not_found')
  if (isTextForFile(error)) return failField('file', 'required')
  const status = statusOf(error)
  if (status === 401) return fail('unauthenticated')
  if (status === 403) return refusal(req)
  if (status === 404) return fail('not_found')
  if (status === 409) return fail('duplicate')
  if (status === 413) return fail('too_large')
  if (status === 429) return fail('rate_limited')
  if (status === 400 || isRefusedForm(error) || isBrokenForm(error))
    return fromBadRequest({ error, method: req?.method })
  return fail('internal_error')
}

function refusal(req: Pick<PayloadRequest, 'user' | 'context'> | undefined): PlatformError {
  return req?.user ? fail('forbidden') : refuseNobody(req)
}

type FromValidationArgs = { error: ValidationError; req: Pick<PayloadRequest, 't'> | undefined }

function fromValidation({ error, req }: FromValidationArgs): PlatformError {
  const errors = error.data.errors.map(({ message, path }) => ({ path, problem: problemOf({ message, req }) }))
  return fail(isDuplicate(error, req) ? 'duplicate' : 'validation_failed', { errors })
}

type PayloadMessage = keyof typeof payloadMessages

function problemOf({ message, req }: { message: string; req: Pick<PayloadRequest, 't'> | undefined }): Problem {
  const keys = Object.keys(payloadMessages) as PayloadMessage[] // of the literal
  const key = keys.find((each) => message === (req?.t(each) ?? payloadMessages[each]))
  return key === undefined ? asProblem(message) : payloadProblem({ key })
}

/** Payload's other refusals of a request: an unreadable or forbidden query, a body that is no JSON. */
function fromBadRequest({ error, method }: { error: unknown; method: string | undefined }): PlatformError {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (hasBody && isRefusedJson(error)) return fail('malformed_json')
  return failField('', 'invalid_value.query')
}

function statusOf(error: unknown): number {
  if (error instanceof SyntaxError) return 400
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500
  return typeof error.status === 'number' ? error.status : 500
}

/**
 * What Postgres refuses about a value of the request: a NUL in a text, an id that is no UUID, a number, a date or its
 * zone out of range, a state that its list does not have, a comparison unknown to its type. Appendix A: class 22,
 * 42883.
 */
const unstorable = /^(22001|22003|22007|22008|22009|22021|22025|22P02|22P05|2201B|42883)$/

function isUnstorable(error: unknown): boolean {
  return causesOf(error).some((cause) => unstorable.test(codeOf(cause)))
}

/**
 * A query that Payload turns into half a condition: `in` null, a part of a date. Only if Drizzle wrote the statement:
 * in one of our own it is our fault. Appendix A: 42601.
 */
function isHalfCondition(error: unknown): boolean {
  return error instanceof DrizzleQueryError && causesOf(error).some((cause) => codeOf(cause) === '42601')
}

/** A relationship to nothing: the database finds it where Payload does not look. Appendix A: 23503. */
function isUnknownReference(error: unknown): boolean {
  return causesOf(error).some((cause) => codeOf(cause) === '23503')
}

/** Messages of `pg` without a code: a connection is unavailable, or was lost in a statement or between two. */
const lostConnection =
  /timeout exceeded when trying to connect|connection terminated|not queryable|calling end on the pool/i

/**
 * Connection errors of Node, and Postgres' classes 08 (connection), 40 (rolled back: deadlock), 53 (resources) and 57P
 * (shutdown), and its limits: 25P03, 25P04 (a transaction took too long), 55P03 (a lock), 57014 (a statement); and the
 * first transaction after a migration, if it met an old plan. PostgreSQL manual, appendix A.
 */
function isUnavailable(error: unknown): boolean {
  return causesOf(error).some((cause) => {
    const code = codeOf(cause)
    if (/^(08|40|53|57P)/.test(code) && code.length === 5) return true
    if (/^(25P03|25P04|55P03|57014)$/.test(code)) return true
    if (/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN)$/.test(code)) return true
    return isStatementLost(cause) || lostConnection.test(cause.message)
  })
}

/** An error and its causes: Drizzle and Node wrap the original. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause)
  return causes
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
