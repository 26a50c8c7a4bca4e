import { Readable } from 'node:stream'
import type pg from 'pg'
import type { CopyConnection } from './copyConnection.ts'

/** How many bytes of rows are passed on together. */
const batchBytes = 1024 * 1024

/**
 * Runs `COPY … TO STDOUT`. Each chunk is whole rows, about a megabyte of them. Postgres waits while nobody reads.
 */
export function copyOut({ client, text }: { client: pg.ClientBase; text: string }): Readable {
  let connection: CopyConnection | undefined
  let rows: Buffer[] = []
  let sizeBytes = 0
  const out = new Readable({ objectMode: true, highWaterMark: 1, read: () => connection?.stream.resume() })
  const flush = () => {
    const isWanted = rows.length === 0 || out.push(Buffer.concat(rows))
    rows = []
    sizeBytes = 0
    if (!isWanted) connection?.stream.pause()
  }
  client.query({
    submit: (given: unknown) => {
      connection = given as CopyConnection
      connection.query(text)
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      // Postgres' client reuses its buffer.
      rows.push(Buffer.from(chunk))
      sizeBytes += chunk.length
      if (sizeBytes >= batchBytes) flush()
    },
    handleCommandComplete: () => undefined,
    handleError: (error: Error) => {
      connection?.stream.resume()
      out.destroy(error)
    },
    handleReadyForQuery: () => {
      flush()
      connection?.stream.resume()
      out.push(null)
    },
  })
  return out
}
