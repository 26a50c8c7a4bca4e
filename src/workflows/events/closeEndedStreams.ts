import { findLiveSessions } from '../../adapters/events/findLiveSessions.ts'
import type { Hub } from './createHubState.ts'

/** No event is delivered when the last check of the sessions is older than this. */
const longestTrustMs = 3_000

/** Closes the streams whose session has ended or whose account is no longer active. */
export async function closeEndedStreams({ hub }: { hub: Hub }): Promise<void> {
  const streams = [...hub.streams]
  if (streams.length === 0) return
  const askedAtMs = performance.now()
  const sessionIds = [...new Set(streams.map(({ sessionId }) => sessionId))]
  const live = await findLiveSessions({ db: hub.pool, sessionIds })
  for (const stream of streams) if (!live.has(stream.sessionId)) stream.close()
  hub.checkedAtMs = askedAtMs
}

/**
 * Call it right before delivering events: checks the sessions when the last check is too old. Throws if that fails;
 * then nothing is delivered.
 */
export async function checkSessions({ hub }: { hub: Hub }): Promise<void> {
  if (performance.now() - hub.checkedAtMs > longestTrustMs) await closeEndedStreams({ hub })
}
