import type { PayloadRequest } from 'payload'
import { normalizeEmail } from '../../domain/emailAddress.ts'
import { clientOf } from '../shared/clientOf.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

/**
 * Asks for a link to set a new password. Does the same work for every address, known or not: whether there is an account is looked up
 * later, by the job (`mailPasswordReset`).
 */
export async function requestPasswordReset({
  req,
  email,
  from,
}: {
  req: PayloadRequest
  email: string
  /** Where the link was asked for: an admin's then leads there. */
  from?: 'panel' | undefined
}): Promise<void> {
  await enqueueJob({
    req,
    name: 'password.reset',
    data: { email: normalizeEmail(email), address: clientOf(req).address, ...(from && { from }) },
  })
}
