type Work<Result> = (about: { hadToWait: boolean }) => Promise<Result>

const running = new Map<string, Promise<unknown>>()

/**
 * Runs `work` while nobody else runs work of this name: in no other tab where the browser has Web Locks, otherwise in
 * this page or process.
 */
export async function onlyOne<Result>({ name, work }: { name: string; work: Work<Result> }): Promise<Result> {
  // React Native and older versions of Node have none.
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks
  return locks ? lockTabs({ locks, name, work }) : queueHere({ name, work })
}

type LockTabsArgs<Result> = { locks: LockManager; name: string; work: Work<Result> }

async function lockTabs<Result>({ locks, name, work }: LockTabsArgs<Result>): Promise<Result> {
  let result: { value: Result } | undefined
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) result = { value: await work({ hadToWait: false }) }
  })
  if (!result) {
    await locks.request(name, async () => {
      result = { value: await work({ hadToWait: true }) }
    })
  }
  if (!result) throw new Error(`The lock ${name} was not granted.`)
  return result.value
}

async function queueHere<Result>({ name, work }: { name: string; work: Work<Result> }): Promise<Result> {
  const before = running.get(name)
  const start = () => work({ hadToWait: before !== undefined })
  const mine = before ? before.then(start, start) : start()
  running.set(name, mine)
  try {
    return await mine
  } finally {
    if (running.get(name) === mine) running.delete(name)
  }
}
