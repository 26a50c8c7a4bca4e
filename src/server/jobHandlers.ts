import { sendMailJob } from '../workflows/mail/sendMailJob.ts'
import { handleJob, type StartHandler } from './handleJob.ts'

/** Every kind of job that this process does. */
export const jobHandlers: StartHandler[] = [handleJob({ name: 'mail.send', concurrency: 4, handler: sendMailJob })]
