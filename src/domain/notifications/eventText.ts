/** How long a client waits before it connects again. */
const retryMs = 2000

/** One server-sent event (WHATWG HTML, 9.2.6). `data` is one line of JSON. */
export function eventText({ id, kind, data }: { id: string; kind: string; data: string }): string {
  return `event: ${kind}\nid: ${id}\ndata: ${data}\n\n`
}

/** A keep-alive comment with the position to resume from, so that a client can resume before its first event. */
export function heartbeatText({ id }: { id: string }): string {
  return `: still here\nid: ${id}\n\n`
}

/** The start of a stream. */
export function greetingText({ id }: { id: string }): string {
  return `: connected\nretry: ${retryMs}\nid: ${id}\n\n`
}
