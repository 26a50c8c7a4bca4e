import { findLiveSessions } from '../../adapters/events/findLiveSessions.ts'
import type { Hub } from './hubState.ts'

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
