/** Resolves when `pending` settles or after `patienceMs`, for cleanup that must not keep anyone waiting. */
export async function withTimeout(pending: Promise<unknown>, patienceMs = 3_000): Promise<void> {
  const patience = Promise.withResolvers<void>()
  const timer = setTimeout(patience.resolve, patienceMs)
  const settled = pending.then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([settled, patience.promise])
  clearTimeout(timer)
}
