import { shareOfPlan } from './allocate.ts'
import { wholeBasisPoints } from './percentages.ts'

/**
 * The shares of the deposit and of each milestone. Where percentages were planned for another contract of the project since, whatever goes beyond 100 is
 * cut off at the end.
 */
export function sharesOfContract({
  amount,
  currency,
  depositBps,
  milestonesBps,
}: {
  amount: number
  currency: string
  depositBps: number
  milestonesBps: readonly number[]
}): { deposit: number; milestones: number[] } {
  let room = wholeBasisPoints
  const partsBps = [depositBps, ...milestonesBps].map((wanted) => {
    const part = Math.min(wanted, room)
    room -= part
    return part
  })
  const [deposit = 0, ...milestones] = partsBps.map((_, index) =>
    shareOfPlan({ totalMinor: amount, partsBps, index, currency }),
  )
  return { deposit, milestones }
}
