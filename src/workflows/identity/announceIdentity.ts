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
  await notify({
    req,
    to: 'admins',
    type: 'identity.submitted',
    title: 'An identity check is waiting',
    message: renewed
      ? `${clientName} sent the next identity document; the present one is valid until ${renewed.documentExpiresAt?.slice(0, 10)}.`
      : `${clientName} sent identity documents to be reviewed.`,
    entity: { type: 'users', id: user.id },
    mail: () => ({
      template: 'identity_submitted',
      link: { site: 'backend', path: `/admin/collections/users/${user.id}` },
      data: { clientName },
    }),
  })
}
