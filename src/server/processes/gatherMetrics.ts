import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import { readMessage, type Counted, type Message } from './readMessage.ts'

/** A process that is starting, or too busy to answer, is left out. */
const longestMs = 2_000

/** In the parent: brings a process that is asked for metrics those of all. */
export function gatherMetrics(): void {
  const asked = new Map<number, (counted: Counted) => void>()
  let last = 0
  const ask = (worker: Worker): Promise<Counted> => {
    const id = ++last
    const { promise, resolve } = Promise.withResolvers<Counted>()
    asked.set(id, resolve)
    worker.once('exit', () => resolve([]))
    tell({ worker, message: { kind: 'metrics-wanted', id } })
    return Promise.race([promise, sleep(longestMs, [], { ref: false })]).finally(() => asked.delete(id))
  }
  cluster.on('message', (worker, text: unknown) => {
    const message = readMessage(text)
    if (message?.kind === 'metrics') asked.get(message.id)?.(message.counted)
    if (message?.kind !== 'everyones-metrics-wanted') return
    const { id } = message
    const others = Object.values(cluster.workers ?? {}).filter((each) => each !== undefined && each.id !== worker.id)
    void Promise.all(others.flatMap((each) => (each ? [ask(each)] : []))).then((counted) =>
      tell({ worker, message: { kind: 'everyones-metrics', id, counted } }),
    )
  })
}

function tell({ worker, message }: { worker: Worker; message: Message }): void {
  // One that has just ended hears nothing.
  if (worker.isConnected()) worker.send(message, () => undefined)
}
