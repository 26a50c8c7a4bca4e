import { exportHead } from '../workflows/activity/exportHead.ts'
import { mailPasswordReset } from '../workflows/auth/mailPasswordReset.ts'
import { sweepSessions } from '../workflows/auth/sweepSessions.ts'
import { expireContracts } from '../workflows/contracts/expireContracts.ts'
import { remindContracts } from '../workflows/contracts/remindContracts.ts'
import { sealContract } from '../workflows/contracts/sealContract.ts'
import { sweepEvents } from '../workflows/events/sweepEvents.ts'
import { scanFileJob } from '../workflows/files/scanFile.ts'
import { scanWaiting } from '../workflows/files/scanWaiting.ts'
import { removeObjectsJob } from '../workflows/files/removeObjects.ts'
import { sweepPendingObjectsJob } from '../workflows/files/sweepPendingObjects.ts'
import { invoicePdfJob } from '../workflows/invoices/invoicePdfJob.ts'
import { expireIdentities } from '../workflows/identity/expireIdentities.ts'
import { sendErasureNoticeJob } from '../workflows/mail/sendErasureNoticeJob.ts'
import { sendMailJob } from '../workflows/mail/sendMailJob.ts'
import { collectMails } from '../workflows/notifications/collectMails.ts'
import { deliverBroadcast } from '../workflows/notifications/deliverBroadcast.ts'
import { invoicePaidPart } from '../workflows/plans/invoicePaidPart.ts'
import { tendInvoices } from '../workflows/plans/tendInvoices.ts'
import { reconcile } from '../workflows/reconciliation/reconcile.ts'
import { sweepHistory } from '../workflows/system/sweepHistory.ts'
import { foldTotals } from '../workflows/totals/foldTotals.ts'
import { cancelIntentsJob } from '../workflows/stripe/cancelIntents.ts'
import { handleEvent } from '../workflows/stripe/handleEvent.ts'
import { migrateToPersonKeysJob } from '../workflows/imageRetention/migrateToPersonKeys.ts'
import { shredImages } from '../workflows/imageRetention/shredImages.ts'
import { deliverWebhook } from '../workflows/webhooks/deliverWebhook.ts'
import { tendWebhooks } from '../workflows/webhooks/tendWebhooks.ts'
import { handleJob, type StartHandler } from './handleJob.ts'

/** Every kind of job that this process does. */
export const jobHandlers: StartHandler[] = [
  handleJob({ name: 'mail.send', concurrency: 4, handler: sendMailJob }),
  handleJob({ name: 'mail.announce', concurrency: 4, isPatient: true, handler: sendMailJob }),
  handleJob({ name: 'mail.erasureNotice', handler: sendErasureNoticeJob }),
  handleJob({ name: 'mail.collect', concurrency: 2, handler: collectMails }),
  handleJob({ name: 'password.reset', concurrency: 2, handler: mailPasswordReset }),
  handleJob({ name: 'contract.seal', concurrency: 1, handler: sealContract }),
  handleJob({ name: 'contracts.expire', handler: expireContracts }),
  handleJob({ name: 'contracts.remind', handler: remindContracts }),
  handleJob({ name: 'sessions.sweep', handler: sweepSessions }),
  handleJob({ name: 'identity.expire', handler: expireIdentities }),
  handleJob({ name: 'events.sweep', handler: sweepEvents }),
  handleJob({ name: 'history.sweep', handler: sweepHistory }),
  handleJob({ name: 'totals.fold', handler: foldTotals }),
  handleJob({ name: 'file.scan', concurrency: 2, handler: scanFileJob }),
  handleJob({ name: 'files.scanWaiting', handler: scanWaiting }),
  handleJob({ name: 'files.remove', concurrency: 1, handler: removeObjectsJob }),
  handleJob({ name: 'identity.shred', handler: shredImages }),
  handleJob({ name: 'vault.migrate', handler: migrateToPersonKeysJob }),
  handleJob({ name: 'files.sweep', handler: sweepPendingObjectsJob }),
  handleJob({ name: 'invoice.pdf', concurrency: 2, handler: invoicePdfJob }),
  handleJob({ name: 'invoices.remind', handler: tendInvoices }),
  handleJob({ name: 'plan.invoice', concurrency: 2, handler: invoicePaidPart }),
  handleJob({ name: 'stripe.cancelIntent', handler: cancelIntentsJob }),
  handleJob({ name: 'stripe.event', concurrency: 4, handler: handleEvent }),
  handleJob({ name: 'stripe.reconcile', handler: reconcile }),
  handleJob({ name: 'webhook.deliver', concurrency: 8, handler: deliverWebhook }),
  handleJob({ name: 'webhooks.tend', handler: tendWebhooks }),
  handleJob({ name: 'audit.exportHead', handler: exportHead }),
  handleJob({ name: 'broadcast.deliver', handler: deliverBroadcast }),
]
