import type { Pool } from 'pg'
import type { Snapshot } from '../../domain/notifications/eventCursor.ts'
import type { EventStream } from './eventStream.ts'

/** The streams of this process. */
export type Hub = {
  readonly pool: Pool
  readonly streams: Set<EventStream>
  /** Places taken, by user: streams that are open or being opened. */
  readonly places: Map<string, number>
  /** Up to this position, the events of all listening users were looked up and offered to their streams. */
  position: Snapshot | undefined
  /** The history of the database that the positions belong to. */
  epoch: string
  /** When the sessions of the streams were last seen active, on the clock of `performance`. */
  checkedAtMs: number
  isDelivering: boolean
  isAskedAgain: boolean
  isStopping: boolean
}

export function createHubState({ pool }: { pool: Pool }): Hub {
  return {
    pool,
    streams: new Set(),
    places: new Map(),
    position: undefined,
    epoch: '',
    checkedAtMs: performance.now(),
    isDelivering: false,
    isAskedAgain: false,
    isStopping: false,
  }
}
