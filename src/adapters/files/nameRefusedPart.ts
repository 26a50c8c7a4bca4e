import { PlatformError, fail, type ErrorCode, type FieldError } from '../../errors.ts'
import { problem } from '../../i18n/problem.ts'

/** The error codes about a file, not about the request as a whole. */
const ofFiles: ReadonlySet<ErrorCode> = new Set([
  'unsupported_type',
  'unreadable_file',
  'too_large',
  'file_infected',
  'signature_empty',
])

type NameRefusedPartArgs<Result> = { path: string; work: () => Promise<Result> }

/**
 * Runs `work` on one part of a form. An error about the file names the part in `data.path`. If a PDF comes where a
 * picture is expected, `data.errors` says what to send instead.
 */
export async function nameRefusedPart<Result>({ path, work }: NameRefusedPartArgs<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PlatformError) || !ofFiles.has(error.code)) throw error
    const isPdf = error.data.detected === 'application/pdf' && error.code === 'unsupported_type'
    const errors: FieldError[] = [{ path, problem: problem('invalid_format.pdf') }]
    const failure = fail(error.code, { path, ...error.data, ...(isPdf && { errors }) }, error.retryAfterSeconds)
    failure.cause = error.cause
    throw failure
  }
}
