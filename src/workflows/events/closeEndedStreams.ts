import { findLiveSessions } from '../../adapters/events/findLiveSessions.ts'
import type { Hub } from './hubState.ts'

/** No event is handed out on a look at the sessions that is older than this. */
const longestTrustMs = 3_000

/** Closes the streams whose session has ended or whose account is not active any more. */
export async function closeEndedStreams({ hub }: { hub: Hub }): Promise<void> {
  const streams = [...hub.streams]
  if (streams.length === 0) return
  const askedAtMs = performance.now()
  const sessionIds = [...new Set(streams.map(({ sessionId }) => sessionId))]
  const live = await findLiveSessions({ db: hub.pool, sessionIds })
  for (const stream of streams) if (!live.has(stream.sessionId)) stream.close()
  hub.checkedAtMs = askedAtMs
}

/** To be called right before events are handed out: looks at the sessions where that was too long ago. Throws where that cannot be done; then nothing is handed out. */
export async function lookAtSessions({ hub }: { hub: Hub }): Promise<void> {
  if (performance.now() - hub.checkedAtMs > longestTrustMs) await closeEndedStreams({ hub })
}
