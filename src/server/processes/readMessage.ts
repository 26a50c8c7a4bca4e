import type { MetricObjectWithValues, MetricValue } from 'prom-client'
import type { FirstAdmin } from '../printBanner.ts'

/** What a process has counted, as prom-client hands it over. */
export type Counted = MetricObjectWithValues<MetricValue<string>>[]

/** What the parent and its processes tell each other. `id` names a question. */
export type Message =
  | { kind: 'started'; firstAdmin: FirstAdmin | undefined }
  | { kind: 'everyones-metrics-wanted'; id: number }
  | { kind: 'everyones-metrics'; id: number; counted: Counted[] }
  | { kind: 'metrics-wanted'; id: number }
  | { kind: 'metrics'; id: number; counted: Counted }

/** Messages of our own code, and `undefined` for those of Node and of the script that starts the server. */
export function readMessage(message: unknown): Message | undefined {
  const isOurs = typeof message === 'object' && message !== null && 'kind' in message
  // The cast: only this code sends messages with a kind.
  return isOurs ? (message as Message) : undefined
}
