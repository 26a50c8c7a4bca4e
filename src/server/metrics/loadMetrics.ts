import type { Payload } from 'payload'
import { Gauge, type Registry } from 'prom-client'
import { readLoad } from '../../adapters/database/databaseLoad.ts'
import { shareOfProcess } from '../../adapters/shareOfProcess.ts'
import { env } from '../../env.ts'
import { eventHub } from '../../workflows/events/eventHub.ts'

/** The streams and the connections of this process, and who waits for one. Reads memory only. */
export function loadMetrics({ registry, payload }: { registry: Registry; payload: Payload }): void {
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const load = () => readLoad(payload.db.pool)
  gauge('alphazee_streams', 'Event streams that this process holds open.', () => eventHub().streams.size)
  gauge('alphazee_streams_max', 'Event streams that it may hold open (MAX_STREAMS).', () =>
    shareOfProcess(env.maxStreams),
  )
  new Gauge({
    name: 'alphazee_database_connections',
    help: 'Connections of this process.',
    labelNames: ['purpose', 'state'],
    registers,
    collect() {
      for (const [purpose, { busy, idle }] of Object.entries(load().pools)) {
        this.set({ purpose, state: 'busy' }, busy)
        this.set({ purpose, state: 'idle' }, idle)
      }
    },
  })
  new Gauge({
    name: 'alphazee_database_connections_max',
    help: 'Connections that it may have.',
    labelNames: ['purpose'],
    registers,
    collect() {
      for (const [purpose, { most }] of Object.entries(load().pools)) this.set({ purpose }, most)
    },
  })
  new Gauge({
    name: 'alphazee_database_waiting',
    help: 'Who waits for a connection, in this process.',
    labelNames: ['purpose'],
    registers,
    collect() {
      for (const [purpose, { waiting }] of Object.entries(load().pools)) this.set({ purpose }, waiting)
    },
  })
  gauge(
    'alphazee_database_waiting_for_rows',
    'Transactions of this process that wait for a row, without a connection.',
    () => load().waitingForRows,
  )
}
