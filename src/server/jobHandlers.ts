import { mailPasswordReset } from '../workflows/auth/mailPasswordReset.ts'
import { sweepSessions } from '../workflows/auth/sweepSessions.ts'
import { removeObjectsJob } from '../workflows/files/removeObjects.ts'
import { sendMailJob } from '../workflows/mail/sendMailJob.ts'
import { handleJob, type StartHandler } from './handleJob.ts'

/** Every kind of job that this process does. */
export const jobHandlers: StartHandler[] = [
  handleJob({ name: 'mail.send', concurrency: 4, handler: sendMailJob }),
  handleJob({ name: 'password.reset', concurrency: 2, handler: mailPasswordReset }),
  handleJob({ name: 'sessions.sweep', handler: sweepSessions }),
  handleJob({ name: 'files.remove', concurrency: 1, handler: removeObjectsJob }),
]
