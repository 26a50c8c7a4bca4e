import { once } from 'node:events'
import type pg from 'pg'
import type { CopyConnection } from './copyConnection.ts'

type CopyInArgs = { client: pg.ClientBase; text: string; chunks: AsyncIterable<Uint8Array> }

/** Runs `COPY … FROM STDIN` with the chunks, no faster than Postgres takes them. Throws what they or Postgres throw. */
export function copyIn({ client, text, chunks }: CopyInArgs): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown
    client.query({
      submit: (connection: unknown) => (connection as CopyConnection).query(text),
      handleCopyInResponse: (connection: CopyConnection) => {
        send({ connection, chunks }).catch((error: unknown) => {
          failure = error
          connection.sendCopyFail('The source failed.')
        })
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => reject(failure ?? error),
      handleReadyForQuery: () => resolve(),
    })
  })
}

async function send({ connection, chunks }: { connection: CopyConnection; chunks: AsyncIterable<Uint8Array> }) {
  for await (const chunk of chunks) {
    connection.sendCopyFromChunk(chunk)
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
}
