/** What happens, as docs/realtime.md names it. Texts are missing where they are long or removed: read those from the API. */
export type LiveEvents = {
  message: {
    id: string
    project: string
    thread: string | null
    type: string
    sender?: string
    createdAt?: string
    content?: string
  }
  notification: { id: string; type: string; title?: string; message?: string; link?: string; createdAt?: string }
  read: { id: string; of: 'message' | 'notification'; readAt: string }
  /** Something may have been missed: load your lists again. */
  resync: Record<string, never>
}

export type LiveHandlers = { [Name in keyof LiveEvents]?: (data: LiveEvents[Name]) => void } & {
  /** The stream is open in some tab: load your lists now, then apply the events. */
  open?: () => void
  /** The stream is lost, and will be opened again. */
  lost?: (error: unknown) => void
}

export type LiveEvent = {
  [Name in keyof LiveEvents]: { event: Name; data: LiveEvents[Name]; id: string }
}[keyof LiveEvents]
