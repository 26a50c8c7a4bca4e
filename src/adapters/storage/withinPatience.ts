/** Resolves when `pending` does, or after `patienceMs`, whatever becomes of it: for tidying up that must not keep anybody waiting. */
export async function withinPatience(pending: Promise<unknown>, patienceMs = 3_000): Promise<void> {
  const patience = Promise.withResolvers<void>()
  const timer = setTimeout(patience.resolve, patienceMs)
  const settled = pending.then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([settled, patience.promise])
  clearTimeout(timer)
}
