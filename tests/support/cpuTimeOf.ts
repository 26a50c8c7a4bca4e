/**
 * Milliseconds of processor time that this process needs for the work, all threads together. It does not grow when the
 * machine is busy, so that a test can demand a small number.
 */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
