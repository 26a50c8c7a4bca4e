import type { PayloadRequest } from 'payload'
import { wholeBasisPoints, percentToBasisPoints } from '../../domain/money/percentages.ts'
import { percentageExceeded } from './percentageExceeded.ts'
import { readPlan } from './readPlan.ts'

type RequireRoomForDepositArgs = {
  req: PayloadRequest
  projectId: string
  depositPercentage: number | null | undefined
}

/**
 * A contract's deposit and its project's milestones are at most 100 per cent together: 409 `percentage_exceeded`, with
 * what is `left` for the deposit and what holds the rest. Hold the project's lock, so no milestone is added meanwhile.
 */
export async function requireRoomForDeposit({
  req,
  projectId,
  depositPercentage,
}: RequireRoomForDepositArgs): Promise<void> {
  if (!depositPercentage) return
  const plan = await readPlan({ req, projectId })
  const left = wholeBasisPoints - plan.reduce((total, { partBps }) => total + partBps, 0)
  if (percentToBasisPoints(depositPercentage) <= left) return
  throw percentageExceeded({ leftBps: left, held: plan.map((part) => ({ kind: 'milestone', ...part })) })
}
