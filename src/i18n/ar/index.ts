import type { Catalogue } from '../types.ts'
import { activity } from './activity.ts'
import { answers } from './answers.ts'
import { collections } from './collections.ts'
import { consent } from './consent.ts'
import { csv } from './csv.ts'
import { documentProblems } from './documentProblems.ts'
import { documents } from './documents.ts'
import { erasure } from './erasure.ts'
import { errors } from './errors.ts'
import { evidence } from './evidence.ts'
import { fieldErrors } from './fieldErrors.ts'
import { fieldLabels } from './fieldLabels.ts'
import { identityReasons } from './identityReasons.ts'
import { jobNames } from './jobNames.ts'
import { mailNames } from './mailNames.ts'
import { mails } from './mails.ts'
import { notifications } from './notifications/index.ts'
import { panelAccount } from './panelAccount.ts'
import { panelActions } from './panelActions.ts'
import { panelActivity } from './panelActivity.ts'
import { panelAnnouncements } from './panelAnnouncements.ts'
import { panelCleanup } from './panelCleanup.ts'
import { panelCommon } from './panelCommon.ts'
import { panelDashboard } from './panelDashboard.ts'
import { panelIdentity } from './panelIdentity.ts'
import { panelInbox } from './panelInbox.ts'
import { panelInvoices } from './panelInvoices.ts'
import { panelJobs } from './panelJobs.ts'
import { panelKeys } from './panelKeys.ts'
import { panelLists } from './panelLists.ts'
import { panelNotifications } from './panelNotifications.ts'
import { panelPages } from './panelPages.ts'
import { panelPassword } from './panelPassword.ts'
import { panelReports } from './panelReports.ts'
import { panelReviews } from './panelReviews.ts'
import { panelSave } from './panelSave.ts'
import { panelSetup } from './panelSetup.ts'
import { panelTestMail } from './panelTestMail.ts'
import { panelWebhooks } from './panelWebhooks.ts'
import { panelWork } from './panelWork.ts'
import { reasons } from './reasons.ts'
import { refunds } from './refunds.ts'
import { savedViews } from './savedViews.ts'
import { sessions } from './sessions.ts'
import { signatureStates } from './signatureStates.ts'
import { statements } from './statements.ts'
import { states } from './states.ts'

export const ar: Catalogue = {
  activity,
  answers,
  collections,
  consent,
  csv,
  documentProblems,
  documents,
  erasure,
  errors,
  evidence,
  fieldErrors,
  fieldLabels,
  identityReasons,
  jobNames,
  mailNames,
  mails,
  notifications,
  panelAccount,
  panelActions,
  panelActivity,
  panelAnnouncements,
  panelCleanup,
  panelCommon,
  panelDashboard,
  panelIdentity,
  panelInbox,
  panelInvoices,
  panelJobs,
  panelKeys,
  panelLists,
  panelNotifications,
  panelPages,
  panelPassword,
  panelReports,
  panelReviews,
  panelSave,
  panelSetup,
  panelTestMail,
  panelWebhooks,
  panelWork,
  reasons,
  refunds,
  savedViews,
  sessions,
  signatureStates,
  statements,
  states,
}
