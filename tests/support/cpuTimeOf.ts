/**
 * Milliseconds of processor time that this process needs for the work, all its threads together. Unlike the clock's it does not grow when the machine
 * has other things to do, so that "at once" can be held against a small number.
 */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
