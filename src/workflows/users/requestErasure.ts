import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'
import { nameOf } from '../request/nameOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'

const dayMs = 24 * 60 * 60 * 1000

type RequestErasureArgs = { req: PayloadRequest; user: User; reason: string | undefined }

/**
 * Puts a client's request to be erased on record and notifies the admins, who decide. A repeat within a day notifies
 * nobody again.
 */
export async function requestErasure({ req, user, reason }: RequestErasureArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await lockRow({ req, collection: 'users', id: user.id })
      if (await hasJustRequested({ req, userId: user.id })) return
      await recordActivity({
        req,
        action: 'user.erasure_requested',
        entityType: 'users',
        entityId: user.id,
        after: { hasReason: reason !== undefined },
      })
      await notify({
        req,
        kind: 'account.erasure_requested',
        to: ['admins'],
        data: { userId: user.id, clientName: nameOf(user), ...(reason !== undefined && { reason }) },
      })
    },
  })
}

async function hasJustRequested({ req, userId }: { req: PayloadRequest; userId: string }): Promise<boolean> {
  const rows = await sql({
    req,
    text: `SELECT 1 FROM activity_logs
            WHERE entity_type = 'users' AND entity_id = $1 AND action = 'user.erasure_requested' AND created_at > $2 LIMIT 1`,
    values: [userId, new Date(now().getTime() - dayMs).toISOString()],
  })
  return rows.length > 0
}
