import type { components } from './generated/api.ts'

type Schemas = components['schemas']

/** What is wrong with one field of a request. */
export type FieldError = Schemas['FieldError']

type AnyError = {
  [Name in keyof Schemas]: Name extends 'FieldError'
    ? never
    : Name extends `${string}Error`
      ? Extract<Schemas[Name], { code: string; message: string }>
      : never
}[keyof Schemas]

/** The stable word of an error. docs/errors.md says what each means. */
export type ErrorCode = AnyError['code']

/** What comes with a code. */
export type ErrorData<Code extends ErrorCode> = ErrorCode extends Code
  ? Record<string, unknown>
  : Extract<AnyError, { code: Code }> extends { data: infer Data }
    ? Data
    : Extract<AnyError, { code: Code }> extends { data?: infer Data }
      ? Data | Record<string, never>
      : Record<string, never>

type ApiErrorArgs<Code> = {
  code: Code
  status: number
  message: string
  data: object
  requestId: string | undefined
  retryAfterSeconds: number | undefined
}

/** A refusal of the platform. Switch on `code`; `message` is for people, in the language of the client. */
export class ApiError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ApiError'
  readonly code: Code
  readonly status: number
  readonly data: ErrorData<Code>
  /** Names the request in the platform's log. */
  readonly requestId: string | undefined
  /** When to try again, if the platform says. */
  readonly retryAfterSeconds: number | undefined

  constructor({ code, status, message, data, requestId, retryAfterSeconds }: ApiErrorArgs<Code>) {
    super(message)
    this.code = code
    this.status = status
    // The platform answers this with the code.
    this.data = data as ErrorData<Code>
    this.requestId = requestId
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** What is wrong with each field, for `validation_failed` and `duplicate`. */
  get fields(): FieldError[] {
    const { errors } = this.data as { errors?: FieldError[] }
    return errors ?? []
  }
}

/** No answer of the platform arrived: the network failed, or something in between answered instead. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  /** Of what answered instead. */
  readonly status: number | undefined

  constructor({ message, status, cause }: { message: string; status?: number; cause?: unknown }) {
    super(message, { cause })
    this.status = status
  }
}

/** Whether this is a refusal of the platform, with this code if one is given. */
export function isApiError<Code extends ErrorCode = ErrorCode>(error: unknown, code?: Code): error is ApiError<Code> {
  return error instanceof ApiError && (code === undefined || error.code === code)
}

/** The error that a refused answer says. */
export async function readError(response: Response): Promise<ApiError | ConnectionError> {
  const { status, headers } = response
  const body: unknown = await response.json().catch(() => undefined)
  const first = firstError(body)
  if (!first) return new ConnectionError({ message: `The server answered ${status}.`, status })
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN)
  return new ApiError({
    code: first.code,
    status,
    message: first.message,
    data: 'data' in first && first.data ? first.data : {},
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  })
}

function firstError(body: unknown): AnyError | undefined {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors)) return undefined
  const [first]: unknown[] = body.errors
  const isError = typeof first === 'object' && first !== null && 'code' in first && 'message' in first
  return isError ? (first as AnyError) : undefined // the one shape of errors
}
