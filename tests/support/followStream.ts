import { setTimeout as sleep } from 'node:timers/promises'
import { openStream, type OpenStream, type ReadEvent } from './eventStream.ts'

export type Follower = {
  /** Everything that it was told, over all of its connections. */
  events: () => ReadEvent[]
  /** How often it had to connect. */
  connections: () => number
  isOpen: () => boolean
  stop: () => void
}

/** A reader who connects again, at whatever server he is sent to, with the last id that he has. */
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
        // The server is gone: he tries again.
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
