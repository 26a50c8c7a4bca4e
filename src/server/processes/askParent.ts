import cluster from 'node:cluster'
import { readMessage, type Counted, type Message } from './readMessage.ts'

/** What the other processes of this server have counted. Empty where there is one. */
export type ReadOthers = () => Promise<Counted[]>

/** Answers the parent's questions for this process's metrics, and returns how to ask for those of the others. */
export function askParent({ count }: { count: () => Promise<Counted> }): ReadOthers {
  if (!cluster.isWorker) return async () => []
  const waiting = new Map<number, (counted: Counted[]) => void>()
  let last = 0
  process.on('message', (text: unknown) => {
    const message = readMessage(text)
    if (message?.kind === 'metrics-wanted')
      void count().then((counted) => tellParent({ kind: 'metrics', id: message.id, counted }))
    if (message?.kind !== 'everyones-metrics') return
    waiting.get(message.id)?.(message.counted)
    waiting.delete(message.id)
  })
  return () => {
    const id = ++last
    const { promise, resolve } = Promise.withResolvers<Counted[]>()
    waiting.set(id, resolve)
    tellParent({ kind: 'everyones-metrics-wanted', id })
    return promise
  }
}

/** Without a parent, or after it has ended, nobody hears it. */
export function tellParent(message: Message): void {
  if (process.connected) process.send?.(message, () => undefined)
}
