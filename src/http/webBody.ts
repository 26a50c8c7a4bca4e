import type { Readable } from 'node:stream'

/**
 * The body of an answer out of a stream of Node's: read as its reader takes it, destroyed when the reader leaves. `Readable.toWeb` goes on handing over for a
 * moment after that, and throws where nobody can catch it.
 */
export function webBody(stream: Readable): ReadableStream<Uint8Array> {
  // Whoever reads is told by the iterator.
  stream.on('error', () => undefined)
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> // A byte stream yields buffers.
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      cancel: () => void stream.destroy(),
    },
    { highWaterMark: 0 },
  )
}
