import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { projectLifecycle } from '../../domain/lifecycles/project.ts'
import { contractStates } from '../../domain/lifecycles/contract.ts'
import { contractValueText } from '../reports/contractValueText.ts'
import type { Project } from '../../payload-types.ts'

export type ProjectStats = {
  total: number
  /** Every status, with 0 when there is none. */
  byStatus: Record<Project['status'], number>
  /** The value of the projects' active and completed contracts, one entry a currency. */
  value: { currency: string; amount: bigint; contracts: number }[]
}

/** Counts and value of the visible projects. Currencies are never added up together. */
export async function readProjectStats(req: PayloadRequest): Promise<ProjectStats> {
  const counts = await sql<{ status: Project['status']; count: number }>({
    req,
    text: `SELECT status, count::int AS count FROM tallies WHERE name = 'projects'`,
  })
  const value = await sql<{ currency: string; amount: string; contracts: number }>({
    req,
    text: contractValueText('$1'),
    values: [contractStates.countersigned],
  })
  const byStatus = Object.fromEntries(
    projectLifecycle.states.map((status) => [status, counts.find((row) => row.status === status)?.count ?? 0]),
  ) as ProjectStats['byStatus'] // built from every state of the lifecycle
  return {
    total: counts.reduce((total, { count }) => total + count, 0),
    byStatus,
    value: value.map(({ amount, ...rest }) => ({ ...rest, amount: BigInt(amount) })),
  }
}
