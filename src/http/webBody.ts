import type { Readable } from 'node:stream'

/**
 * Converts a Node stream to the body of an answer: read at its reader's pace, destroyed when the reader leaves.
 * `Readable.toWeb` delivers for a moment after that, and throws where no one can catch it.
 */
export function webBody(stream: Readable): ReadableStream<Uint8Array> {
  // The iterator reports errors to the reader.
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
