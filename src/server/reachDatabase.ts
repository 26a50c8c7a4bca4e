import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hasErrorCode } from '../hasErrorCode.ts'
import { StartError } from './StartError.ts'

const connectMs = 5_000
const startingUpMs = 30_000
const startingUp = '57P03'

/** Resolves when the database answers, and waits for one that is starting up. Errors never contain the password. */
export async function reachDatabase({ url }: { url: string }): Promise<void> {
  const giveUpAtMs = Date.now() + startingUpMs
  for (;;) {
    const error = await tryOnce(url)
    if (error === undefined) return
    if (!hasErrorCode(error, startingUp) || Date.now() > giveUpAtMs) throw explain(url, error)
    await sleep(250)
  }
}

async function tryOnce(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return undefined
  } catch (error) {
    return error
  } finally {
    await client.end().catch(() => undefined)
  }
}

function explain(url: string, error: unknown): StartError {
  const { host, pathname } = new URL(url)
  const reason = reasonOf(error)
  return new StartError(
    `DATABASE_URL: the database ${host}${pathname} cannot be reached (${reason}). Start it, or correct DATABASE_URL.`,
  )
}

/** When all addresses of a host fail, Node throws an AggregateError without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
