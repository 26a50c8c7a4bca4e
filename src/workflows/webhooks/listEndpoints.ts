import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { WebhookType } from '../../domain/webhooks/webhookTypes.ts'

type Times = 'createdAt' | 'oldSecretUntil' | 'failingSince' | 'lastDeliveredAt'
type Counts = { pending: number; failed: number }
type Row = { id: string; url: string; types: WebhookType[]; state: EndpointView['state'] } & Counts &
  Record<Times, Date | null>

export type EndpointView = Pick<Row, 'id' | 'url' | 'types'> &
  Counts & {
    /** `disabled` by the platform, after three days without success. */
    state: 'active' | 'paused' | 'disabled'
  } & Record<Times, string | null>

/** Every endpoint, oldest first, with how its messages fare. */
export async function listEndpoints({ req }: { req: PayloadRequest }): Promise<EndpointView[]> {
  const rows = await sql<Row>({
    req,
    text: `SELECT target.id, target.url, target.types, target.created_at AS "createdAt",
                  target.old_secret_until AS "oldSecretUntil", target.failing_since AS "failingSince",
                  CASE WHEN target.is_disabled THEN 'disabled' WHEN target.paused_at IS NOT NULL THEN 'paused' ELSE 'active' END AS state,
                  sent.pending, sent.failed, delivered.at AS "lastDeliveredAt"
             FROM webhook_endpoints target
             CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'pending')::int AS pending,
                                        count(*) FILTER (WHERE state = 'failed')::int AS failed
                                   FROM webhook_deliveries WHERE endpoint_id = target.id AND state <> 'delivered') sent
             LEFT JOIN LATERAL (SELECT last_tried_at AS at FROM webhook_deliveries
                                 WHERE endpoint_id = target.id AND state = 'delivered'
                                 ORDER BY created_at DESC LIMIT 1) delivered ON true
            ORDER BY target.id LIMIT 100`,
  })
  return rows.map(({ createdAt, oldSecretUntil, failingSince, lastDeliveredAt, ...row }) => ({
    ...row,
    createdAt: textOf(createdAt),
    oldSecretUntil: textOf(oldSecretUntil),
    failingSince: textOf(failingSince),
    lastDeliveredAt: textOf(lastDeliveredAt),
  }))
}

const textOf = (moment: Date | null): string | null => moment?.toISOString() ?? null
