import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

type Cut = {
  /** The number, from now on, of the message that the pool's connections send. */
  at: number
  /**
   * `before` Postgres gets it, or with the words of an administrator who ends the backend (`terminated`);
   * `unanswered`, when Postgres has done it; `after` it was answered, so that the connection is idle, or about to
   * send the next.
   */
  how: 'before' | 'terminated' | 'unanswered' | 'after'
}

export type DatabaseProxy = {
  /** The address of the database, by way of the proxy. */
  url: string
  /** Open connections are cut, new ones refused. */
  down: () => void
  /** Nothing is forwarded in any direction. New connections are accepted and get no answer. */
  hang: () => void
  up: () => void
  /** From the next connection on the database is at this address. */
  moveTo: (databaseUrl: string) => void
  /** Counts what the pool's connections send from now on; with a cut one of them is lost there. */
  count: (cut?: Cut) => void
  counted: () => number
  close: () => Promise<void>
}

/**
 * Message `E` of the protocol (PostgreSQL manual, 54.7 and 54.8) with the fields that an administrator's command
 * causes.
 */
const terminated = errorMessage({
  S: 'FATAL',
  V: 'FATAL',
  C: '57P01',
  M: 'terminating connection due to administrator command',
})

/**
 * Stands between a server and its Postgres, and fails as networks and administrators do: at a moment of the test's
 * choice.
 */
export async function databaseProxy({ databaseUrl }: { databaseUrl: string }): Promise<DatabaseProxy> {
  let target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let state: 'up' | 'down' | 'hanging' = 'up'
  let counted = 0
  let cut: Cut | undefined

  const server = createServer((client) => {
    if (state === 'down') return client.destroy()
    const database = connect(Number(target.port || 5432), target.hostname)
    let isPool: boolean | undefined
    let last: Cut['how'] | undefined
    const end = () => {
      client.destroy()
      database.destroy()
    }
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', (bytes: Buffer) => {
      if (state === 'hanging') return
      const isFirst = isPool === undefined
      isPool ??= bytes.includes('application_name\0alphazee\0')
      if (isPool && !isFirst) counted += 1
      if (!isPool || isFirst || cut?.at !== counted) return database.write(bytes)
      const { how } = cut
      cut = undefined
      if (how === 'before') return client.resetAndDestroy()
      if (how === 'terminated') return client.end(terminated)
      last = how
      return database.write(bytes)
    })
    database.on('data', (bytes: Buffer) => {
      if (state === 'hanging') return
      if (last === 'unanswered') return client.resetAndDestroy()
      return last === 'after' ? client.end(Buffer.concat([bytes, terminated])) : client.write(bytes)
    })
    return undefined
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(databaseUrl)
  // The Unix socket, which would lead past the proxy.
  url.searchParams.delete('host')
  url.host = `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  const cutAll = () => sockets.forEach((socket) => socket.destroy())
  return {
    url: url.href,
    down: () => {
      state = 'down'
      cutAll()
    },
    hang: () => {
      state = 'hanging'
    },
    up: () => {
      // What was swallowed is lost: those connections are of no use any more.
      if (state === 'hanging') cutAll()
      state = 'up'
    },
    moveTo: (next) => {
      target = new URL(next)
    },
    count: (next) => {
      counted = 0
      cut = next
    },
    counted: () => counted,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      cutAll()
      await closed
    },
  }
}

function errorMessage(fields: Record<string, string>): Buffer {
  const body = `${Object.entries(fields)
    .map(([type, value]) => `${type}${value}\0`)
    .join('')}\0`
  const head = Buffer.from('E\0\0\0\0', 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, Buffer.from(body)])
}
