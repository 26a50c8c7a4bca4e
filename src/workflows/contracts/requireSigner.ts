import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'

export type Signer = { user: User; emailVerifiedAt: string; identityVerificationId: string }

/**
 * The user, if they may sign contracts: 403 `email_not_verified` or `identity_not_verified` otherwise. Inside a
 * transaction, their verification cannot change until the end. A document no longer counts from the moment it expires.
 */
export async function requireSigner({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Signer> {
  const user = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: userId } }, req })
  if (!user?.emailVerifiedAt) throw fail('email_not_verified')
  const [verification] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM identity_verifications
            WHERE user_id = $1 AND status = 'verified'
              AND (document_expires_at IS NULL OR document_expires_at > $2::timestamptz - interval '1 day')
            ORDER BY submitted_at DESC FOR SHARE`,
    values: [userId, now().toISOString()],
  })
  if (!verification || user.identityStatus !== 'verified') throw fail('identity_not_verified')
  return { user, emailVerifiedAt: user.emailVerifiedAt, identityVerificationId: verification.id }
}
