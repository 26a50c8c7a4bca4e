const MAX_BYTES = 64 * 1024 * 1024
const MAX_MS = 10_000

/**
 * Reads and discards the rest in the background, so that a client that is still sending can read why it was refused.
 * Closing a connection with unread data shows the client a reset and no answer. A client beyond the limits is cut off.
 */
export function drainQuietly(reader: ReadableStreamDefaultReader<Uint8Array>): void {
  drain(reader).catch(() => undefined)
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const cancel = () => reader.cancel().catch(() => undefined)
  const timer = setTimeout(() => void cancel(), MAX_MS).unref()
  try {
    let drainedBytes = 0
    while (drainedBytes < MAX_BYTES) {
      const { done, value } = await reader.read()
      if (done) return
      drainedBytes += value.byteLength
    }
    await cancel()
  } finally {
    clearTimeout(timer)
  }
}
