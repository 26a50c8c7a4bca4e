import { APIError } from 'payload'
import type { en } from './i18n/en/index.ts'
import { defaultLocale } from './i18n/locales.ts'
import { problem, type Problem, type ProblemKey } from './i18n/problem.ts'
import { translator } from './i18n/translator.ts'

/**
 * Every error the API can answer: its HTTP status, keyed by the stable `code` that clients switch on. The words are in
 * `src/i18n/<language>/errors.ts`. A test holds `docs/errors.md` against this table.
 */
export const errorStatuses = {
  // 400
  malformed_json: 400,
  validation_failed: 400,
  invalid_signature: 400,
  // 401
  unauthenticated: 401,
  invalid_credentials: 401,
  invalid_refresh_token: 401,
  // 402
  card_declined: 402,
  // 403
  forbidden: 403,
  insufficient_scope: 403,
  account_suspended: 403,
  email_not_verified: 403,
  identity_not_verified: 403,
  wrong_password: 403,
  // 404
  not_found: 404,
  // 405
  method_not_allowed: 405,
  // 409
  illegal_transition: 409,
  email_taken: 409,
  duplicate: 409,
  document_changed: 409,
  stale_document: 409,
  already_signed: 409,
  name_mismatch: 409,
  unlikely_date: 409,
  identity_already_submitted: 409,
  stale_order: 409,
  percentage_exceeded: 409,
  amount_exceeded: 409,
  over_invoiced: 409,
  already_received: 409,
  payment_in_progress: 409,
  refund_refused: 409,
  payment_mismatch: 409,
  file_in_use: 409,
  file_not_scanned: 409,
  file_infected: 409,
  too_many_files: 409,
  request_in_progress: 409,
  answer_lost: 409,
  // 410
  link_expired: 410,
  contract_expired: 410,
  // 413 … 422
  too_large: 413,
  unsupported_type: 415,
  range_not_satisfiable: 416,
  unreadable_file: 422,
  signature_empty: 422,
  amount_not_chargeable: 422,
  idempotency_key_reused: 422,
  // 429
  rate_limited: 429,
  too_many_streams: 429,
  // 5xx
  internal_error: 500,
  unavailable: 503,
  payments_not_configured: 503,
} as const satisfies Record<keyof typeof en.errors, number>

export type ErrorCode = keyof typeof errorStatuses

/** An error with a stable code. It is answered as `{ errors: [{ message, code, data? }] }`. */
export class PlatformError extends APIError {
  readonly code: ErrorCode
  override readonly data: Record<string, unknown>
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, data: Record<string, unknown> = {}, retryAfterSeconds?: number) {
    super(translator(defaultLocale)(`errors.${code}`), errorStatuses[code], data, true)
    this.code = code
    this.data = data
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The error to throw for `code`. `data` is sent to the client: never secrets, never another user's data. */
export function fail(code: ErrorCode, data?: Record<string, unknown>, retryAfterSeconds?: number): PlatformError {
  return new PlatformError(code, data, retryAfterSeconds)
}

/** What is wrong with one field. It is answered as `{ path, code, message, params? }`. */
export type FieldError = { path: string; problem: Problem; variable?: string; characters?: readonly object[] }

/** `validation_failed` for these fields. */
export function failFields(errors: readonly FieldError[]): PlatformError {
  return fail('validation_failed', { errors })
}

/** `validation_failed` for one field: `failField('amount', 'too_small', { minimum: 1 })`. */
export function failField<Key extends ProblemKey>(
  path: string,
  ...about: Parameters<typeof problem<Key>>
): PlatformError {
  return failFields([{ path, problem: problem(...about) }])
}
