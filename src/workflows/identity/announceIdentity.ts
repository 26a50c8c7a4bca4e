import type { PayloadRequest } from 'payload'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { nameOf } from '../request/nameOf.ts'

type AnnounceIdentityArgs = {
  req: PayloadRequest
  user: User
  /** The check whose document is being renewed. */
  renewed: IdentityVerification | null
}

/** Notifies the admins that an identity check is waiting, in the request's transaction. */
export async function announceIdentity({ req, user, renewed }: AnnounceIdentityArgs): Promise<void> {
  const validUntil = renewed?.documentExpiresAt?.slice(0, 10)
  const data = { userId: user.id, clientName: nameOf(user), isRenewal: validUntil !== undefined }
  await notify({
    req,
    kind: 'identity.submitted',
    to: ['admins'],
    data: { ...data, ...(validUntil && { validUntil }) },
  })
}
