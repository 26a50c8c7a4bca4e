import path from 'node:path'
import { env } from '../../env.ts'
import { createMailer } from './createMailer.ts'

/** The mailer of the process, as the environment configures it. It connects when the first mail is sent. */
export const mailer = createMailer({
  smtp: env.mail,
  directory: path.join(env.dataDir, 'mail'),
  defaultSender: env.mailDefaultSender,
})
