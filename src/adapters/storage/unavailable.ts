import { fail, type PlatformError } from '../../errors.ts'

/** The error for a failing disk or bucket. Its cause is for the log and never reaches a client. */
export function unavailable(cause: unknown): PlatformError {
  const failure = fail('unavailable')
  failure.cause = cause
  return failure
}
