import { fail, type PlatformError } from '../../errors.ts'

/** What a failing disk or bucket is answered with; the reason stays with the error for the log and never reaches a client. */
export function unavailable(cause: unknown): PlatformError {
  const failure = fail('unavailable')
  failure.cause = cause
  return failure
}
