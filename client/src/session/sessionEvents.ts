import type { SessionState } from './types.ts'

export type SessionEvents = {
  emit: (state: SessionState) => void
  /** Calls the listener at each change, in this tab or another one. Returns how to stop. */
  subscribe: (listener: (state: SessionState) => void) => () => void
}

/** Tells every tab of the app when somebody signs in or out. */
export function sessionEvents(name: string): SessionEvents {
  const listeners = new Set<(state: SessionState) => void>()
  let channel: BroadcastChannel | undefined
  let last: SessionState | undefined

  const notify = (state: SessionState) => {
    // A session that has ended may be signed out of as well.
    if (state === 'signedOut' && last === state) return
    last = state
    listeners.forEach((listener) => listener(state))
  }
  const openChannel = () => {
    // React Native has none.
    if (channel || typeof BroadcastChannel === 'undefined') return channel
    channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<SessionState>) => notify(data)
    // It does not keep a Node process running.
    if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
    return channel
  }
  return {
    emit: (state) => {
      notify(state)
      openChannel()?.postMessage(state)
    },
    subscribe: (listener) => {
      openChannel()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
