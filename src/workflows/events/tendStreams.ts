import { now } from '../../adapters/now.ts'
import { encodeCursor } from '../../domain/notifications/eventCursor.ts'
import { heartbeatText } from '../../domain/notifications/eventText.ts'
import type { Hub } from './createHubState.ts'

const heartbeatMs = 15_000
/** A reader who has taken nothing for this long is gone. */
const longestSilenceMs = 60_000

/** Sends heartbeats to quiet streams, and closes those whose reader takes nothing or whose token has expired. */
export function tendStreams({ hub }: { hub: Hub }): void {
  const atMs = now().getTime()
  const tickMs = performance.now()
  for (const stream of hub.streams) {
    const quietMs = tickMs - stream.sentAtMs
    if (atMs >= stream.endsAtMs || (quietMs >= longestSilenceMs && !stream.isReady())) {
      stream.close()
    } else if (quietMs >= heartbeatMs && stream.isReady() && !stream.isReading) {
      stream.send(heartbeatText({ id: encodeCursor({ cursor: stream.cursor, epoch: hub.epoch }) }))
    }
  }
}
