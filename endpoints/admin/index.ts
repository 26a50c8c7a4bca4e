import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { activityLogs } from './activityLogs.ts'
import { auditHead } from './auditHead.ts'
import { apiKeys } from './apiKeys.ts'
import { agingReport } from './agingReport.ts'
import { auditVerify } from './auditVerify.ts'
import { broadcast } from './broadcast.ts'
import { broadcastAudience } from './broadcastAudience.ts'
import { broadcastPreview } from './broadcastPreview.ts'
import { changeProjectType } from './changeProjectType.ts'
import { cleanup } from './cleanup.ts'
import { createApiKey } from './createApiKey.ts'
import { createProjectType } from './createProjectType.ts'
import { dashboard } from './dashboard.ts'
import { timeToPaymentReport, timeToSignatureReport } from './durationReports.ts'
import { failedStripeJobs } from './failedStripeJobs.ts'
import { labels } from './labels.ts'
import { ledgerReport } from './ledgerReport.ts'
import { listProjectTypes } from './listProjectTypes.ts'
import { changeUserStatus } from './changeUserStatus.ts'
import { decideVerification } from './decideVerification.ts'
import { documentChanges } from './documentChanges.ts'
import { endUserSession } from './endUserSession.ts'
import { endUserSessions } from './endUserSessions.ts'
import { eraseUser } from './eraseUser.ts'
import { exportList } from './exportList.ts'
import { exportUser } from './exportUser.ts'
import { listUsers } from './listUsers.ts'
import { pipelineReport } from './pipelineReport.ts'
import { readUser } from './readUser.ts'
import { revokeApiKey } from './revokeApiKey.ts'
import { resendInvitation } from './resendInvitation.ts'
import { retryJobs } from './retryJobs.ts'
import { retrySeal } from './retrySeal.ts'
import { retryStripeEvent } from './retryStripeEvent.ts'
import { revenueReport } from './revenueReport.ts'
import { revokeInvitation } from './revokeInvitation.ts'
import { stuck } from './stuck.ts'
import { taxReport } from './taxReport.ts'
import { testMail } from './testMail.ts'
import { userSessions } from './userSessions.ts'

/** The contract's rows under `/api/admin`. */
export const adminEndpoints: PlatformEndpoint[] = [
  listProjectTypes,
  createProjectType,
  changeProjectType,
  broadcast,
  broadcastAudience,
  broadcastPreview,
  listUsers,
  readUser,
  changeUserStatus,
  resendInvitation,
  revokeInvitation,
  userSessions,
  endUserSession,
  endUserSessions,
  decideVerification,
  exportUser,
  eraseUser,
  dashboard,
  activityLogs,
  exportList,
  documentChanges,
  auditHead,
  auditVerify,
  labels,
  revenueReport,
  agingReport,
  ledgerReport,
  taxReport,
  pipelineReport,
  timeToSignatureReport,
  timeToPaymentReport,
  apiKeys,
  createApiKey,
  revokeApiKey,
  cleanup,
  retryStripeEvent,
  failedStripeJobs,
  stuck,
  retryJobs,
  retrySeal,
  testMail,
]
