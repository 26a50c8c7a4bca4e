import { ValidationError, type PayloadRequest } from 'payload'
import { refuseNobody } from '../access/allow.ts'
import { fail, PlatformError } from '../errors.ts'

/** Any error as one of the catalogue. What is not meant for clients becomes `internal_error`, or `unavailable` where a service is down. */
export function toPlatformError({
  error,
  req,
}: {
  error: unknown
  req: Pick<PayloadRequest, 'user' | 'context' | 't'> | undefined
}): PlatformError {
  if (error instanceof PlatformError) return error
  if (error instanceof ValidationError) return fromValidation({ error, req })
  if (isUnavailable(error)) return fail('unavailable')
  const status = statusOf(error)
  if (status === 401) return fail('unauthenticated')
  if (status === 403) return refusal(req)
  if (status === 404) return fail('not_found')
  if (status === 409) return fail('duplicate')
  if (status === 413) return fail('too_large')
  if (status === 429) return fail('rate_limited')
  if (status === 400) return fromBadRequest(error)
  return fail('internal_error')
}

function refusal(req: Pick<PayloadRequest, 'user' | 'context'> | undefined): PlatformError {
  return req?.user ? fail('forbidden') : refuseNobody(req)
}

function fromValidation({
  error,
  req,
}: {
  error: ValidationError
  req: Pick<PayloadRequest, 't'> | undefined
}): PlatformError {
  const errors = error.data.errors.map(({ message, path }) => ({ path, message }))
  const notUnique = req?.t('error:valueMustBeUnique') ?? 'Value must be unique'
  const isDuplicate = errors.length > 0 && errors.every(({ message }) => message === notUnique)
  return fail(isDuplicate ? 'duplicate' : 'validation_failed', { errors })
}

/** Payload's other refusals of a request: a query path that may not be used, a body that is no JSON. */
function fromBadRequest(error: unknown): PlatformError {
  const message = error instanceof Error ? error.message : ''
  if (error instanceof SyntaxError || /json/i.test(message)) return fail('malformed_json')
  return fail('validation_failed', {
    errors: [{ path: '', message: 'The query or the body cannot be used as it is.' }],
  })
}

function statusOf(error: unknown): number {
  if (error instanceof SyntaxError) return 400
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500
  return typeof error.status === 'number' ? error.status : 500
}

/** Connection errors of Node, and Postgres' classes 08 (connection), 40 (rolled back: deadlock), 53 (resources) and 57P (shutdown): PostgreSQL manual, appendix A. */
function isUnavailable(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (/^(08|40|53|57P)/.test(code) && code.length === 5) return true
    if (/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN)$/.test(code)) return true
    if (/timeout exceeded when trying to connect|connection terminated|Connection terminated/i.test(cause.message))
      return true
  }
  return false
}
