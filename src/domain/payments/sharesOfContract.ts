import { planShare } from './planShare.ts'
import { wholeBasisPoints } from '../money/percentages.ts'

type SharesOfContractArgs = { amount: number; currency: string; depositBps: number; milestonesBps: readonly number[] }

/**
 * The shares of the deposit and of each milestone. If percentages were planned for another contract of the project
 * since, everything beyond 100 is cut off at the end.
 */
export function sharesOfContract({ amount, currency, depositBps, milestonesBps }: SharesOfContractArgs): {
  deposit: number
  milestones: number[]
} {
  let room = wholeBasisPoints
  const partsBps = [depositBps, ...milestonesBps].map((wanted) => {
    const part = Math.min(wanted, room)
    room -= part
    return part
  })
  const [deposit = 0, ...milestones] = partsBps.map((_, index) =>
    planShare({ totalMinor: amount, partsBps, index, currency }),
  )
  return { deposit, milestones }
}
