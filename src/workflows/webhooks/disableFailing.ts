import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { disabledAfterMs } from '../../domain/webhooks/retrySchedule.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { notify } from '../notifications/notify.ts'

type DisableFailingArgs = {
  req: PayloadRequest
  endpointId: string
  /** It answered 410: nothing is wanted there any more. */
  isGone: boolean
  at: Date
}

/**
 * Notes that an endpoint failed, and switches it off once it has accepted nothing for three days. Of parallel failures
 * one switches it off and tells the admins.
 */
export async function disableFailing({ req, endpointId, isGone, at }: DisableFailingArgs): Promise<void> {
  await sql({
    req,
    text: 'UPDATE webhook_endpoints SET failing_since = $2 WHERE id = $1 AND failing_since IS NULL',
    values: [endpointId, at.toISOString()],
  })
  const [disabled] = await sql<{ url: string }>({
    req,
    text: `UPDATE webhook_endpoints SET paused_at = $2, is_disabled = true, updated_at = $2
            WHERE id = $1 AND paused_at IS NULL AND ($3::boolean OR failing_since <= $4) RETURNING url`,
    values: [endpointId, at.toISOString(), isGone, new Date(at.getTime() - disabledAfterMs).toISOString()],
  })
  if (!disabled) return
  await recordActivity({
    req,
    action: 'webhook.disabled',
    entityType: 'webhook-endpoints',
    entityId: endpointId,
    after: { url: disabled.url },
  })
  await notify({
    req,
    kind: 'webhook.disabled',
    to: ['admins'],
    data: { webhookEndpointId: endpointId, url: disabled.url },
  })
}
