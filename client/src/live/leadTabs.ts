type LeadTabsArgs = {
  name: string
  signal: AbortSignal
  lead: (about: { hadToWait: boolean }) => Promise<void>
}

/**
 * Runs `lead` in one tab at a time: when that one is closed, in another that waits. Without Web Locks every tab leads.
 */
export async function leadTabs({ name, signal, lead }: LeadTabsArgs): Promise<void> {
  // React Native and older versions of Node have none.
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks
  if (!locks) return lead({ hadToWait: false })
  let isDone = false
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    isDone = true
    await lead({ hadToWait: false })
  })
  if (isDone || signal.aborted) return
  try {
    await locks.request(name, { signal }, async () => lead({ hadToWait: true }))
  } catch (error) {
    // It stopped waiting.
    if (!signal.aborted) throw error
  }
}
