import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * Runs `work` in one transaction: all of it is committed, or nothing is and the error is thrown on, a failed COMMIT included. Inside a
 * transaction that is already open it joins that one. Everything in `work` must pass `req`.
 */
export async function inTransaction<Result>({
  req,
  work,
}: {
  req: PayloadRequest
  work: () => Promise<Result>
}): Promise<Result> {
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
