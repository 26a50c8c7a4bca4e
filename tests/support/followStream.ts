import { setTimeout as sleep } from 'node:timers/promises'
import { openStream, type OpenStream, type ReadEvent } from './eventStream.ts'

export type Follower = {
  /** Everything it received, over all of its connections. */
  events: () => ReadEvent[]
  /** How often it had to connect. */
  connections: () => number
  isOpen: () => boolean
  stop: () => void
}

/** A reader that reconnects with its last event id, at whatever server it is sent to. */
export function followStream({ urlOf, token }: { urlOf: () => string; token: string }): Follower {
  const closed: ReadEvent[][] = []
  let stream: OpenStream | undefined
  let lastEventId: string | undefined
  let connections = 0
  let isStopped = false
  const follow = async () => {
    while (!isStopped) {
      try {
        const opened = await openStream({ url: urlOf(), token, lastEventId })
        if (opened.status !== 200) throw new Error(`The stream was refused: ${opened.status}`)
        connections += 1
        stream = opened
        await opened.ended
        lastEventId = opened.lastEventId() ?? lastEventId
        closed.push(opened.events)
        stream = undefined
      } catch {
        // The server is gone: the reader tries again.
      }
      await sleep(20)
    }
  }
  void follow()
  return {
    events: () => [...closed.flat(), ...(stream?.events ?? [])],
    connections: () => connections,
    isOpen: () => stream?.lastEventId() !== undefined,
    stop: () => {
      isStopped = true
      stream?.close()
    },
  }
}
