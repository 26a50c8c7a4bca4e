import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { activityLogs } from './activityLogs.ts'
import { auditHead } from './auditHead.ts'
import { agingReport } from './agingReport.ts'
import { broadcast } from './broadcast.ts'
import { changeProjectType } from './changeProjectType.ts'
import { cleanup } from './cleanup.ts'
import { createProjectType } from './createProjectType.ts'
import { dashboard } from './dashboard.ts'
import { failedStripeJobs } from './failedStripeJobs.ts'
import { ledgerReport } from './ledgerReport.ts'
import { listProjectTypes } from './listProjectTypes.ts'
import { changeUserStatus } from './changeUserStatus.ts'
import { decideVerification } from './decideVerification.ts'
import { eraseUser } from './eraseUser.ts'
import { exportUser } from './exportUser.ts'
import { listUsers } from './listUsers.ts'
import { readUser } from './readUser.ts'
import { retryStripeEvent } from './retryStripeEvent.ts'
import { revenueReport } from './revenueReport.ts'

/** The contract's rows under `/api/admin`. */
export const adminEndpoints: PlatformEndpoint[] = [
  listProjectTypes,
  createProjectType,
  changeProjectType,
  broadcast,
  listUsers,
  readUser,
  changeUserStatus,
  decideVerification,
  exportUser,
  eraseUser,
  dashboard,
  activityLogs,
  auditHead,
  revenueReport,
  agingReport,
  ledgerReport,
  cleanup,
  retryStripeEvent,
  failedStripeJobs,
]
