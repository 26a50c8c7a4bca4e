import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { logger } from '../../adapters/logger.ts'
import { stripeApiVersion } from '../../adapters/stripe/stripeClient.ts'
import { uuidv7 } from '../../domain/uuidv7.ts'
import { env } from '../../env.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import type { StripeEventFacts } from './parseEvent.ts'

/**
 * Takes an event into the inbox, and with it the job that handles it, in one transaction. An event is taken once, however often and however
 * many at a time it comes; answers whether it was new. One of the other mode (test or live) than our key's is kept and left alone.
 */
export async function receiveEvent({
  req,
  event,
  source,
}: {
  req: PayloadRequest
  event: StripeEventFacts
  source: 'webhook' | 'reconciliation'
}): Promise<boolean> {
  const isOurMode = event.livemode === null || event.livemode === (env.stripe?.livemode ?? false)
  const note = isOurMode ? versionNote(event) : `livemode is ${event.livemode}, unlike that of our key`
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

const toldVersions = new Set<string>()

/** An event of another version is handled all the same, for its object is asked for anew in ours; the first of each version is told. */
function versionNote({ apiVersion, type }: StripeEventFacts): string | null {
  if (apiVersion === stripeApiVersion) return null
  const version = apiVersion ?? 'none'
  if (!toldVersions.has(version) && toldVersions.size < 100) {
    toldVersions.add(version)
    logger.warn({ apiVersion: version, ours: stripeApiVersion, type }, 'stripe: an event came in another API version')
  }
  return `api_version is ${version}, ours ${stripeApiVersion}`
}
