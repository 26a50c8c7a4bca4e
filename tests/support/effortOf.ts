import { cpuTimeOf } from './cpuTimeOf.ts'

const text = JSON.stringify(
  Array.from({ length: 20_000 }, (_, id) => ({ id, name: `Name ${id}`, tags: ['a', 'b', 'c'] })),
)

const measure = () => {
  for (let round = 0; round < 5; round += 1) JSON.stringify(JSON.parse(text))
}

/**
 * What the work costs, in processor time, in units of a fixed piece of work (70 ms on a machine of 2026) that is
 * measured before and after it. A machine that is slow, or busy with others, is so for both.
 */
export async function effortOf(work: () => unknown): Promise<number> {
  const before = await cpuTimeOf(measure)
  const spent = await cpuTimeOf(work)
  const after = await cpuTimeOf(measure)
  return spent / Math.max(before, after)
}
