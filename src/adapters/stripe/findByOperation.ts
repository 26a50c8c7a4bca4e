/**
 * The object that an operation made, among those that Stripe lists, page after page; `undefined` where it made none. By the operation alone:
 * what else fits may be somebody else's.
 */
export async function findByOperation<Value extends { metadata: Record<string, string> | null }>({
  list,
  operationId,
}: {
  list: AsyncIterable<Value>
  operationId: string
}): Promise<Value | undefined> {
  for await (const value of list) {
    if (value.metadata?.['operation'] === operationId) return value
  }
  return undefined
}
