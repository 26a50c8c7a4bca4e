import { useEffect, useEffectEvent } from 'react'
import { api } from '../api.ts'

type Kind = 'message' | 'notification' | 'read'

/** Calls `onChange` for these events as they happen, and when some of them may have been missed. */
export function useLive(kinds: readonly Kind[], onChange: () => void): void {
  const notify = useEffectEvent((kind: Kind | 'missed') => {
    if (kind === 'missed' || kinds.includes(kind)) onChange()
  })
  useEffect(() => {
    // What is loaded with the page is newer than a stream that is open by now, and older than one that opens later.
    let isOpenByNow = true
    let isCaughtUp = false
    const stop = api.live({
      open: () => {
        if (!isOpenByNow && !isCaughtUp) notify('missed')
        isCaughtUp = true
      },
      resync: () => notify('missed'),
      message: () => notify('message'),
      notification: () => notify('notification'),
      read: () => notify('read'),
    })
    isOpenByNow = false
    return stop
  }, [])
}
