import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { isDocumentValid } from '../../domain/identityDocuments.ts'
import { fail, PlatformError } from '../../errors.ts'
import type { IdentityVerification } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../shared/transition.ts'
import { settleIdentityStatus } from './settleIdentityStatus.ts'

/**
 * Ends a check whose document has expired. Who has nothing newer in force is not verified any more from then on and is asked for his next
 * document; one that waits already stays as it is. Whoever is signing in this moment has signed before, or is refused. Does nothing where the check
 * was ended by another worker.
 */
export async function expireIdentity({
  req,
  id,
  userId,
}: {
  req: PayloadRequest
  id: string
  userId: string
}): Promise<void> {
  try {
    await inTransaction({
      req,
      work: async () => {
        // The user before his check, in the order in which submissions and decisions lock them.
        const user = await lockRow({ req, collection: 'users', id: userId })
        if (user.status === 'erased') return
        const { after: check } = await transition({
          req,
          collection: 'identity-verifications',
          id,
          action: 'expire',
          by: 'system',
          guard: (row) => {
            if (isDocumentValid({ ...row, at: now() }))
              throw fail('illegal_transition', { from: row.status, action: 'expire' })
          },
          data: (row) => ({ rejectionReason: expiryReason(row) }),
          reason: 'The document has expired.',
          activity: { user: userId },
        })
        const { status } = await settleIdentityStatus({ req, userId })
        if (user.identityStatus === 'verified' && status !== 'verified') await tell({ req, check, userId, status })
      },
    })
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'illegal_transition') return
    throw err
  }
}

/** What the client reads where others read why they were rejected. */
export function expiryReason({ documentExpiresAt }: Pick<IdentityVerification, 'documentExpiresAt'>): string {
  return `The document expired on ${(documentExpiresAt ?? '').slice(0, 10)}.`
}

async function tell({
  req,
  check,
  userId,
  status,
}: {
  req: PayloadRequest
  check: IdentityVerification
  userId: string
  status: string
}): Promise<void> {
  const expiresAt = (check.documentExpiresAt ?? '').slice(0, 10)
  await notify({
    req,
    to: [userId],
    type: 'identity.expired',
    data: { expiresAt, isNextWaiting: status === 'pending' },
    entity: { type: 'users', id: userId },
    mail: ({ firstName }) => ({
      template: 'identity_expired',
      link: { path: '/profile/identity' },
      data: { firstName, expiresAt },
    }),
  })
}
