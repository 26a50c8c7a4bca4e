import type { Fields } from './world.ts'

type Details = { status?: number; type?: string; code?: string; isValidation?: boolean } & Fields

/** A 4xx answer with Stripe's body. Validation errors are not stored under an idempotency key. */
export class Refusal extends Error {
  readonly status: number
  readonly isValidation: boolean
  readonly body: { error: Fields }

  constructor(
    message: string,
    { status = 400, type = 'invalid_request_error', isValidation = false, code, ...rest }: Details,
  ) {
    super(message)
    this.status = status
    this.isValidation = isValidation
    const named = code === undefined ? {} : { code, doc_url: `https://stripe.com/docs/error-codes/${code}` }
    this.body = { error: { ...rest, ...named, message, type } }
  }
}

type MissingArgs = { what: string; id: string; param: string; status?: number }

/**
 * https://docs.stripe.com/error-codes#resource-missing: 404 for the object of the path, 400 for one that a parameter
 * names.
 */
export function missing({ what, id, param, status = 404 }: MissingArgs) {
  return new Refusal(`No such ${what}: '${id}'`, {
    status,
    code: 'resource_missing',
    param,
    isValidation: status === 400,
  })
}

export function invalidParam({ param, message, code }: { param: string; message: string; code?: string }) {
  return new Refusal(message, { param, isValidation: true, ...(code !== undefined && { code }) })
}
