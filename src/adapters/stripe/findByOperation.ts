type FindByOperationArgs<Value extends { metadata: Record<string, string> | null }> = {
  list: AsyncIterable<Value>
  operationId: string
}

/**
 * Finds the object that an operation created in Stripe's list, page by page; `undefined` if it created none. Only the
 * operation's id counts, because another object that fits may not be ours.
 */
export async function findByOperation<Value extends { metadata: Record<string, string> | null }>({
  list,
  operationId,
}: FindByOperationArgs<Value>): Promise<Value | undefined> {
  for await (const value of list) {
    if (value.metadata?.['operation'] === operationId) return value
  }
  return undefined
}
