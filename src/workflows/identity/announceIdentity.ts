import type { PayloadRequest } from 'payload'
import type { IdentityVerification, User } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'

/** Tells the admins that an identity check is waiting, in the request's transaction. */
export async function announceIdentity({
  req,
  user,
  renewed,
}: {
  req: PayloadRequest
  user: User
  /** The check whose document is to be renewed. */
  renewed: IdentityVerification | null
}): Promise<void> {
  const clientName = `${user.firstName} ${user.lastName}`
  const validUntil = renewed?.documentExpiresAt?.slice(0, 10)
  await notify({
    req,
    to: 'admins',
    type: 'identity.submitted',
    data: { clientName, ...(validUntil !== undefined && { validUntil }) },
    entity: { type: 'users', id: user.id },
    mail: () => ({
      template: 'identity_submitted',
      link: { site: 'backend', path: `/admin/collections/users/${user.id}` },
      data: { clientName },
    }),
  })
}
