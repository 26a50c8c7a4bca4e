import type { PayloadRequest } from 'payload'
import { normalizeEmail } from '../../domain/accounts/emailAddress.ts'
import { clientOf } from '../request/clientOf.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'

type RequestPasswordResetArgs = {
  req: PayloadRequest
  email: string
  /** Where the link was requested: an admin's then leads there. */
  from?: 'panel' | undefined
}

/**
 * Requests a link to set a new password. It does the same work for every address; the job looks up later whether there
 * is an account (`mailPasswordReset`).
 */
export async function requestPasswordReset({ req, email, from }: RequestPasswordResetArgs): Promise<void> {
  await enqueueJob({
    req,
    name: 'password.reset',
    data: { email: normalizeEmail(email), address: clientOf(req).address, ...(from && { from }) },
  })
}
