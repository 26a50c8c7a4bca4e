import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { askStripe, isKeptFailure, isRefusal } from '../../adapters/stripe/askStripe.ts'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import {
  attemptOperation,
  closeOperation,
  keepOperation,
  type Operation,
  type OperationDraft,
  type OperationParams,
} from './operations.ts'

/** Stripe forgets idempotency keys after 24 hours. */
export const keyLivesMs = 23 * 3_600_000

export type OperationResult<Result> = {
  result: Result
  /** True where Stripe may have answered what it said the first time: ask for the object anew before believing its state. */
  isRepeat: boolean
}

type Ask<Result> = {
  /** Asks Stripe: with these parameters, this key in `options`, and `operationId` as `metadata.operation` where the object has metadata. */
  ask: (args: {
    stripe: Stripe
    params: OperationParams
    operationId: string
    options: { idempotencyKey: string }
  }) => Promise<Result>
  /** The object of an operation that succeeded before, by its id. */
  read: (args: { stripe: Stripe; id: string }) => Promise<Result>
  /** Looks for the object of an operation that is too old to be repeated by its key (`metadata.operation`). */
  find?: (args: {
    stripe: Stripe
    operationId: string
    params: OperationParams
    /** Seconds since 1970: nothing of this operation is older. */
    since: number
  }) => Promise<Result | undefined>
}

/**
 * Has Stripe do something once, whatever happens between the question and the answer: it is committed as a row first, and asked for with the row's
 * parameters and the row's id as idempotency key, so that a repeat (after a crash, a lost answer, from another process) is the same
 * request and gets the same answer. A refusal of Stripe closes it as failed and is thrown on; 503 `unavailable` leaves it open, to be asked again,
 * unless Stripe keeps a fault of its own with the key: then what it made is looked for, and where there is nothing, it is failed. What failed is not
 * asked again: a next try is an operation of its own.
 * Never inside a transaction: the row has to be there when the process dies, and nobody waits for Stripe under a lock.
 */
export async function runOperation<Result extends { id: string }>({
  req,
  operation,
  ...ask
}: { req: PayloadRequest; operation: OperationDraft } & Ask<Result>): Promise<OperationResult<Result>> {
  if (req.transactionID) throw new Error('Stripe is not asked inside a transaction.')
  const row = await keepOperation({ req, operation })
  if (row.outcome === 'failed') throw fail('unavailable')
  if (row.outcome === 'succeeded' && row.resultId !== null) {
    const { resultId } = row
    return { result: await askStripe((stripe) => ask.read({ stripe, id: resultId })), isRepeat: true }
  }
  return once({ key: row.id, work: () => askFor({ req, row, ...ask }) })
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
  // A minute earlier, for clocks that differ.
  const since = Math.floor(row.createdAt.getTime() / 1000) - 60
  const search = async () => find && (await askStripe((stripe) => find({ stripe, operationId: id, params, since })))
  try {
    const found = isForgotten ? await search() : undefined
    await attemptOperation({ req, id })
    const result =
      found ?? (await askStripe((stripe) => ask({ stripe, params, operationId: id, options: { idempotencyKey: id } })))
    await closeOperation({ req, id, outcome: 'succeeded', resultId: result.id })
    return { result, isRepeat }
  } catch (error) {
    if (isRefusal(error)) await closeOperation({ req, id, outcome: 'failed', error: refusalOf(error) })
    if (!isKeptFailure(error)) throw error
    // This key will never get another answer. What there is was made all the same; where there is nothing, the next try has a key of its own.
    const made = await search()
    if (!made) await closeOperation({ req, id, outcome: 'failed', error: 'api_error' })
    if (!made) throw error
    await closeOperation({ req, id, outcome: 'succeeded', resultId: made.id })
    return { result: made, isRepeat: true }
  }
}

/** What Stripe called it; for admins. */
function refusalOf({ code, decline_code: declineCode, type }: { code?: string; decline_code?: string; type: string }) {
  return declineCode || code || type
}

const running = new Map<string, Promise<unknown>>()

/** Whoever asks for the same operation in this process while it is being asked for shares its answer. */
async function once<Result>({ key, work }: { key: string; work: () => Promise<Result> }): Promise<Result> {
  const known = running.get(key)
  // One operation has one kind of result: its subject says which.
  if (known) return known as Promise<Result>
  const begun = work().finally(() => running.delete(key))
  running.set(key, begun)
  return begun
}
