import { useEffect, useEffectEvent } from 'react'
import { api } from '../api.ts'

const kinds = ['message', 'notification', 'read', 'resync'] as const
const pauseMs = 5_000

/** Calls `onEvent` for what happens to the client's messages and notifications, as it happens. */
export function useLive(onEvent: (kind: (typeof kinds)[number]) => void): void {
  const notify = useEffectEvent(onEvent)
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource('/api/messages/stream')
      for (const kind of kinds) source.addEventListener(kind, () => notify(kind))
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return
        // Refused: any request renews an expired session.
        timer = setTimeout(() => void api.get('/messages/unread-count').then(open, () => undefined), pauseMs)
      })
    }
    open()
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [])
}
