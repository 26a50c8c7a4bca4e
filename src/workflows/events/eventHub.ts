import type { Payload } from 'payload'
import { runFor } from '../../adapters/database/runFor.ts'
import { adoptEvents } from '../../adapters/events/adoptEvents.ts'
import { createListener } from '../../adapters/events/createListener.ts'
import { readPresent } from '../../adapters/events/readPresent.ts'
import { logger } from '../../adapters/logger.ts'
import { env } from '../../env.ts'
import { fail } from '../../errors.ts'
import { closeEndedStreams } from './closeEndedStreams.ts'
import { deliverEvents } from './deliverEvents.ts'
import { createHubState, type Hub } from './createHubState.ts'
import { enterHistory } from './openEventStream.ts'
import { tendStreams } from './tendStreams.ts'

const pollMs = 500
const checkMs = 2_000

let processHub: Hub | undefined

/** The streams of this process. `unavailable` in a process that serves none. */
export function eventHub(): Hub {
  if (!processHub) throw fail('unavailable')
  return processHub
}

/**
 * Starts to serve streams. Needs the migrated database. `stop` ends every stream, so its client reconnects elsewhere,
 * and accepts no more.
 */
export async function startEventHub({ payload }: { payload: Payload }): Promise<{ stop: () => Promise<void> }> {
  const { pool } = payload.db
  await runFor({ caller: { purpose: 'job' }, work: () => adoptEvents({ pool }) })
  const hub = createHubState({ pool })
  const listener = createListener({
    connectionString: env.databaseUrl ?? '',
    channels: ['stream_events', 'stream_access'],
    onNotification: ({ channel, payload: users }) => void wake({ hub, channel, users: users.split(',') }),
    onListening: () => void readAgain({ hub }),
  })
  let tick = 0
  const timer = setInterval(() => {
    tick += 1
    if (hub.streams.size === 0) return
    tend({ hub })
    if ((tick * pollMs) % checkMs === 0) void check({ hub })
    // Where database notifications arrive, this only finds missed ones.
    if (!listener.isListening() || tick % 2 === 0) void deliverEvents({ hub })
  }, pollMs).unref()
  processHub = hub
  return {
    stop: async () => {
      hub.isStopping = true
      clearInterval(timer)
      listener.stop()
      for (const stream of hub.streams) stream.close()
    },
  }
}

/** A failure of the streams is retried at the next tick. */
function tend({ hub }: { hub: Hub }): void {
  try {
    tendStreams({ hub })
  } catch (err) {
    logger.error({ err }, 'the streams could not be looked after')
  }
}

async function wake({ hub, channel, users }: { hub: Hub; channel: string; users: readonly string[] }): Promise<void> {
  if (!users.some((userId) => hub.places.has(userId))) return
  if (channel === 'stream_access') await check({ hub })
  else await deliverEvents({ hub })
}

async function check({ hub }: { hub: Hub }): Promise<void> {
  await closeEndedStreams({ hub }).catch((err: unknown) =>
    logger.warn({ err }, 'the sessions of the streams could not be looked up; nothing is delivered until they are'),
  )
}

async function readAgain({ hub }: { hub: Hub }): Promise<void> {
  if (hub.streams.size === 0) return
  try {
    const { epoch } = await readPresent({ db: hub.pool })
    enterHistory({ hub, epoch })
    await deliverEvents({ hub })
  } catch (err) {
    logger.warn({ err }, 'the database listens and does not answer')
  }
}
