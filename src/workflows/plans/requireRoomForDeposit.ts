import type { PayloadRequest } from 'payload'
import { basisPointsToPercent, wholeBasisPoints } from '../../domain/percentages.ts'
import { fail } from '../../errors.ts'
import { readPlan } from '../milestones/readPlan.ts'

/**
 * A contract's deposit and the milestones of its project are 100 per cent together at most: 409 `percentage_exceeded`, with what is `left` for the
 * deposit. Hold the project's lock, so that no milestone is added meanwhile.
 */
export async function requireRoomForDeposit({
  req,
  projectId,
  depositPercentage,
}: {
  req: PayloadRequest
  projectId: string
  depositPercentage: number | null | undefined
}): Promise<void> {
  if (!depositPercentage) return
  const plan = await readPlan({ req, projectId })
  const left = wholeBasisPoints - plan.reduce((total, { partBps }) => total + partBps, 0)
  if (Math.round(depositPercentage * 100) <= left) return
  throw fail('percentage_exceeded', { left: basisPointsToPercent(Math.max(0, left)) })
}
