import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import type { ActivityLog } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { readLabels } from './readLabels.ts'
import { readOverview } from './readOverview.ts'
import { readRevenue, type RevenueRow } from './readRevenue.ts'
import { readWorklist } from './readWorklist.ts'

/** The months that the revenue is shown of, the present one included. */
const months = 12

/**
 * What an admin sees first. Seven statements, however much there is; amounts by currency, in minor units. `labels` names the people and things
 * that the rest refers to.
 */
export async function readDashboard({ req, userId }: { req: PayloadRequest; userId: string }) {
  const overview = await readOverview(req)
  const recentActivity = await readRecentActivity(req)
  const worklist = await readWorklist({ req, userId })
  const { overdueInvoices, expiringContracts } = overview.alerts
  const owned = [
    ...overdueInvoices.docs,
    ...expiringContracts.docs,
    ...worklist.projectsToReview.docs,
    ...worklist.contractsToSign.docs,
    ...worklist.contractsToActivate.docs,
  ]
  const told = recentActivity.flatMap(({ actor, entityId }) => [idOf(actor), entityId])
  return {
    ...overview,
    recentActivity,
    revenueByMonth: await readMonths(req),
    worklist,
    labels: await readLabels({ req, ids: [...owned.map(({ client }) => client), ...told] }),
  }
}

async function readMonths(req: PayloadRequest): Promise<RevenueRow[]> {
  const until = now()
  const from = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() - (months - 1), 1))
  const { rows } = await readRevenue({ req, from, until, groupBy: 'month' })
  return rows
}

async function readRecentActivity(req: PayloadRequest): Promise<ActivityLog[]> {
  const { docs } = await req.payload.find({
    collection: 'activity-logs',
    sort: '-createdAt',
    limit: 10,
    pagination: false,
    depth: 0,
    req,
    // Only admins ask, who may read all of it. By the rules of a list its length would be counted, and this table only grows.
    overrideAccess: true,
  })
  return docs
}
