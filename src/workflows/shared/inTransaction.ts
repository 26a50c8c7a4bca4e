import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

type InTransactionArgs<Result> = { req: PayloadRequest; work: () => Promise<Result> }

/**
 * Runs `work` in one transaction: all of it is committed, or nothing is and the error is rethrown, a failed COMMIT
 * included. It joins a transaction that is already open. Everything in `work` must pass `req`.
 */
export async function inTransaction<Result>({ req, work }: InTransactionArgs<Result>): Promise<Result> {
  const isOwner = await initTransaction(req)
  try {
    const result = await work()
    if (isOwner) await commitTransaction(req)
    return result
  } catch (err) {
    if (isOwner) await killTransaction(req)
    throw err
  }
}
