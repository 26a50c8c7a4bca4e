import { APIError } from 'payload'

/**
 * Every error the API can answer: HTTP status and English message, keyed by the stable `code` that clients switch on.
 * `docs/errors.md` is held against this table by a test.
 */
export const errorCatalogue = {
  // 400
  malformed_json: [400, 'The body is not valid JSON.'],
  validation_failed: [400, 'Some fields are missing or wrong.'],
  invalid_signature: [400, 'The webhook signature is missing, wrong or too old.'],
  // 401
  unauthenticated: [401, 'Sign in first.'],
  invalid_credentials: [401, 'The email or the password is wrong.'],
  invalid_refresh_token: [401, 'This refresh token is not valid any more.'],
  // 402
  card_declined: [402, 'The card was declined.'],
  // 403
  forbidden: [403, 'You are not allowed to do this.'],
  account_suspended: [403, 'This account is suspended.'],
  email_not_verified: [403, 'Verify your email address first.'],
  identity_not_verified: [403, 'Your identity has to be verified first.'],
  wrong_password: [403, 'The current password is wrong.'],
  // 404
  not_found: [404, 'There is nothing here.'],
  // 409
  illegal_transition: [409, 'This is not possible in the present state.'],
  email_taken: [409, 'An account with this email address exists already.'],
  duplicate: [409, 'This exists already.'],
  document_changed: [409, 'The document is not the one that was sent. Read it again.'],
  stale_document: [409, 'Somebody else has changed this meanwhile. Read it again.'],
  already_signed: [409, 'This contract is signed already.'],
  identity_already_submitted: [409, 'Your identity is verified or being reviewed already.'],
  stale_order: [409, 'Something was added or deleted meanwhile. Look at the order again.'],
  percentage_exceeded: [409, 'The percentages of one project cannot exceed 100.'],
  amount_exceeded: [409, 'The amount is more than what is left.'],
  refund_refused: [409, 'This cannot be refunded at Stripe.'],
  payment_mismatch: [409, 'The money does not fit this payment. It is being looked at.'],
  file_in_use: [409, 'Something that must be kept refers to this file.'],
  file_not_scanned: [409, 'This file is still being scanned. Try again in a moment.'],
  file_infected: [409, 'Malware was found in this file.'],
  too_many_files: [409, 'There is no room for more files here.'],
  // 410
  link_expired: [410, 'This link was used already or has expired.'],
  contract_expired: [410, 'The time to sign this contract has passed.'],
  // 413 … 422
  too_large: [413, 'The body or the file is too large.'],
  unsupported_type: [415, 'Files of this type are not accepted.'],
  range_not_satisfiable: [416, 'The file has no such part.'],
  unreadable_file: [422, 'The file cannot be read. It may be damaged.'],
  amount_not_chargeable: [422, 'This amount cannot be charged by card.'],
  // 429
  rate_limited: [429, 'Too many requests. Try again later.'],
  too_many_streams: [429, 'Too many streams are open. Close one first.'],
  // 5xx
  internal_error: [500, 'Something went wrong.'],
  unavailable: [503, 'A service that is needed is not available. Nothing was half done.'],
  payments_not_configured: [503, 'Card payments are not configured.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ErrorCode = keyof typeof errorCatalogue

/** An error with a code of the catalogue; it is answered as `{ errors: [{ message, code, data? }] }`. */
export class PlatformError extends APIError {
  readonly code: ErrorCode
  override readonly data: Record<string, unknown>
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, data: Record<string, unknown> = {}, retryAfterSeconds?: number) {
    const [status, message] = errorCatalogue[code]
    super(message, status, data, true)
    this.code = code
    this.data = data
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The error to throw for `code`. `data` is sent to the client: never secrets, never another user's data. */
export function fail(code: ErrorCode, data?: Record<string, unknown>, retryAfterSeconds?: number): PlatformError {
  return new PlatformError(code, data, retryAfterSeconds)
}
