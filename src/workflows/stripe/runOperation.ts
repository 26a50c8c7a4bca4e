import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { callStripe, isKeptFailure, isRefusal } from '../../adapters/stripe/callStripe.ts'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import {
  attemptOperation,
  closeOperation,
  getOrCreateOperation,
  type Operation,
  type OperationDraft,
  type OperationParams,
} from './operations.ts'

/** Stripe forgets idempotency keys after 24 hours. */
export const keyLivesMs = 23 * 3_600_000

export type OperationResult<Result> = {
  result: Result
  /** True when Stripe may have repeated its first answer: fetch the object again before believing its state. */
  isRepeat: boolean
}

type Ask<Result> = {
  /**
   * Asks Stripe with these parameters, this key in `options`, and `operationId` as `metadata.operation` if the object
   * has metadata.
   */
  ask: (args: {
    stripe: Stripe
    params: OperationParams
    operationId: string
    options: { idempotencyKey: string }
  }) => Promise<Result>
  /** The object of an operation that succeeded before, by its id. */
  read: (args: { stripe: Stripe; id: string }) => Promise<Result>
  /** Finds the object of an operation that is too old to be repeated by its key (`metadata.operation`). */
  find?: (args: {
    stripe: Stripe
    operationId: string
    params: OperationParams
    /** Seconds since 1970. Nothing of this operation is older. */
    since: number
  }) => Promise<Result | undefined>
}

/**
 * Has Stripe do something once, whatever happens between the request and the answer. The operation is committed as a
 * row first. Stripe is asked with the row's parameters and the row's id as idempotency key, so a repeat (after a crash,
 * a lost answer, from another process) is the same request with the same answer.
 *
 * - A refusal by Stripe closes it as failed and is rethrown.
 * - 503 `unavailable` leaves it open, to be asked again. If Stripe stored its own fault under the key, the object is
 *   looked for; if there is none, the operation is failed.
 * - A failed operation is not repeated: the next attempt is a new operation. Whoever waited while another request
 *   closed it gets what `find` finds, or 503.
 *
 * Never call it inside a transaction. The row must survive the process, and no one may wait for Stripe under a lock.
 */
export async function runOperation<Result extends { id: string }>({
  req,
  operation,
  ...ask
}: { req: PayloadRequest; operation: OperationDraft } & Ask<Result>): Promise<OperationResult<Result>> {
  if (req.transactionID) throw new Error('Stripe is not asked inside a transaction.')
  const row = await getOrCreateOperation({ req, operation })
  if (row.outcome === 'failed') return { result: await resultOfClosed({ row, ...ask }), isRepeat: true }
  if (row.outcome === 'succeeded' && row.resultId !== null) {
    const { resultId } = row
    return { result: await callStripe((stripe) => ask.read({ stripe, id: resultId })), isRepeat: true }
  }
  return once({ key: row.id, work: () => askFor({ req, row, ...ask }) })
}

async function resultOfClosed<Result>({ row, find }: { row: Operation } & Ask<Result>): Promise<Result> {
  const found = find && (await callStripe((stripe) => find({ stripe, ...searchFor(row) })))
  if (!found) throw fail('unavailable')
  return found
}

/** What `find` looks for. A minute earlier, for clocks that differ. */
function searchFor({ id, params, createdAt }: Operation) {
  return { operationId: id, params, since: Math.floor(createdAt.getTime() / 1000) - 60 }
}

async function askFor<Result extends { id: string }>({
  req,
  row,
  ask,
  find,
}: { req: PayloadRequest; row: Operation } & Ask<Result>): Promise<OperationResult<Result>> {
  const { id, params } = row
  const isRepeat = row.attemptedAt !== null
  const isForgotten = now().getTime() - row.createdAt.getTime() > keyLivesMs
  const search = async () => find && (await callStripe((stripe) => find({ stripe, ...searchFor(row) })))
  try {
    const found = isForgotten ? await search() : undefined
    await attemptOperation({ req, id })
    const result =
      found ?? (await callStripe((stripe) => ask({ stripe, params, operationId: id, options: { idempotencyKey: id } })))
    await closeOperation({ req, id, outcome: 'succeeded', resultId: result.id })
    return { result, isRepeat }
  } catch (error) {
    if (isRefusal(error)) await closeOperation({ req, id, outcome: 'failed', error: refusalOf(error) })
    if (!isKeptFailure(error)) throw error
    // This key will never get another answer. The object may exist all the same; if not, the next attempt gets a new
    // key.
    const made = await search()
    if (!made) await closeOperation({ req, id, outcome: 'failed', error: 'api_error' })
    if (!made) throw error
    await closeOperation({ req, id, outcome: 'succeeded', resultId: made.id })
    return { result: made, isRepeat: true }
  }
}

/** Stripe's name for it, for admins. */
function refusalOf({ code, decline_code: declineCode, type }: { code?: string; decline_code?: string; type: string }) {
  return declineCode || code || type
}

const running = new Map<string, Promise<unknown>>()

/** Parallel requests for the same operation in this process share one answer. */
async function once<Result>({ key, work }: { key: string; work: () => Promise<Result> }): Promise<Result> {
  const known = running.get(key)
  // One operation has one kind of result: its subject says which.
  if (known) return known as Promise<Result>
  const begun = work().finally(() => running.delete(key))
  running.set(key, begun)
  return begun
}
