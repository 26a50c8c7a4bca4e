import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { stripeApiVersion } from '../../adapters/stripe/stripeClient.ts'
import { reason, type Reason } from '../../i18n/reason.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import { env } from '../../env.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import type { StripeEventFacts } from './parseEvent.ts'

type ReceiveEventArgs = { req: PayloadRequest; event: StripeEventFacts; source: 'webhook' | 'reconciliation' }

/**
 * Stores an event in the inbox together with its job, in one transaction. An event is taken once, even when it arrives
 * repeatedly or in parallel; returns whether it was new. One of the other mode (test or live) than our key's is stored
 * and left alone.
 */
export async function receiveEvent({ req, event, source }: ReceiveEventArgs): Promise<boolean> {
  const isOurMode = event.livemode === null || event.livemode === (env.stripe?.livemode ?? false)
  const note = isOurMode ? versionNote(event) : reason('event.other_mode', { livemode: String(event.livemode) })
  return inTransaction({
    req,
    work: async () => {
      const id = uuidv7()
      const { eventId, type, objectType, objectId, apiVersion, livemode, occurredAt } = event
      const rows = await sql({
        req,
        text: `INSERT INTO stripe_events
                 (id, event_id, type, object_type, object_id, api_version, livemode, source, occurred_at, status, note, handled_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
               ON CONFLICT (event_id) DO NOTHING RETURNING id`,
        values: [
          id,
          eventId,
          type,
          objectType,
          objectId,
          apiVersion,
          livemode,
          source,
          occurredAt,
          isOurMode ? 'received' : 'ignored',
          note,
          isOurMode ? null : now().toISOString(),
        ],
      })
      if (rows.length === 0) return false
      if (isOurMode) await enqueueJob({ req, name: 'stripe.event', data: { eventId: id }, singletonKey: id })
      return true
    },
  })
}

const loggedVersions = new Set<string>()

/**
 * An event of another API version is handled too, because its object is fetched in ours. The first of each version is
 * logged.
 */
function versionNote({ apiVersion, type }: StripeEventFacts): Reason | null {
  if (apiVersion === stripeApiVersion) return null
  const version = apiVersion ?? 'none'
  if (!loggedVersions.has(version) && loggedVersions.size < 100) {
    loggedVersions.add(version)
    logger.warn({ apiVersion: version, ours: stripeApiVersion, type }, 'stripe: an event came in another API version')
  }
  return reason('event.other_version', { theirs: version, ours: stripeApiVersion })
}
