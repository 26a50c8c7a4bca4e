import { ConnectionError, readError, type ApiError } from '../errors.ts'
import { sleep } from './sleep.ts'

type SendWithRetriesArgs = {
  send: () => Promise<Response>
  /** How often it is sent again: 0 for a request that must not happen twice. */
  retries: number
  signal: AbortSignal | undefined
}

/** Longer waits are the app's decision. */
const longestWaitMs = 10_000

/**
 * The answer, if it is a success; otherwise throws what the platform said. Sends again after a lost connection and
 * after answers that say so (503, and 409 while the first try is still running).
 */
export async function sendWithRetries({ send, retries, signal }: SendWithRetriesArgs): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const failure = await attemptOnce({ send, signal })
    if (failure instanceof Response) return failure
    const waitMs = attempt < retries ? waitBefore({ failure, attempt }) : undefined
    if (waitMs === undefined) throw failure
    await sleep({ ms: waitMs, signal })
  }
}

async function attemptOnce({ send, signal }: Pick<SendWithRetriesArgs, 'send' | 'signal'>) {
  try {
    const response = await send()
    return response.ok ? response : await readError(response)
  } catch (cause) {
    if (signal?.aborted) throw cause
    return new ConnectionError({ message: 'The server could not be reached.', cause })
  }
}

function waitBefore({ failure, attempt }: { failure: ApiError | ConnectionError; attempt: number }) {
  const usualMs = 300 * 2 ** attempt
  if (failure instanceof ConnectionError) return usualMs
  if (failure.code !== 'unavailable' && failure.code !== 'request_in_progress') return undefined
  const waitMs = failure.retryAfterSeconds === undefined ? usualMs : failure.retryAfterSeconds * 1000
  return waitMs > longestWaitMs ? undefined : waitMs
}
