import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import type { ActivityLog } from '../../payload-types.ts'
import { dayIn } from '../../lib/dayIn.ts'
import { monthsBefore } from '../../lib/monthsBefore.ts'
import { startOfDay } from '../../lib/startOfDay.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { idOf } from '../request/idOf.ts'
import { readLabels } from '../shared/readLabels.ts'
import { readOverview } from './readOverview.ts'
import { readRevenue, type RevenueRow } from './readRevenue.ts'
import { readWorklist } from './readWorklist.ts'

/** The number of months of revenue, the present one included. */
const months = 12

/**
 * The admin's dashboard. Seven statements, however much there is; amounts by currency, in minor units. `labels` names
 * the people and things that the rest refers to.
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
  const timezone = await companyTimezone(req)
  const from = startOfDay({ day: monthsBefore(dayIn({ at: until, timezone }), months - 1), timezone })
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
    // Only admins call this, and they may read all of it. The rules of a list would count its length, and this table
    // only grows.
    overrideAccess: true,
  })
  return docs
}
