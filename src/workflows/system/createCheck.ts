import { logger } from '../../adapters/logger.ts'

export type State = 'ok' | 'unavailable'

const patienceMs = 2_000
const givenUpMs = 10_000

type CreateCheckArgs = { name: string; attempt: () => Promise<unknown> }

/**
 * A check of one dependency that answers within two seconds, even if the dependency hangs. Parallel callers share one
 * attempt, so probes cannot pile up. The log says once that the dependency is down, and once that it is back.
 */
export function createCheck({ name, attempt }: CreateCheckArgs): () => Promise<State> {
  let running: Promise<unknown> | undefined
  let before: State = 'ok'

  const start = () => {
    const forget = () => {
      if (running === started) running = undefined
    }
    const timer = setTimeout(forget, givenUpMs).unref()
    const started: Promise<unknown> = attempt().finally(() => {
      clearTimeout(timer)
      forget()
    })
    return started
  }
  return async () => {
    running ??= start()
    const error = await errorOf(running)
    const state = error === undefined ? 'ok' : 'unavailable'
    if (state !== before) {
      if (error === undefined) logger.info({ check: name }, 'a dependency is available again')
      else logger.error({ err: error, check: name }, 'a dependency is not available')
    }
    before = state
    return state
  }
}

/** Why the attempt failed, or that it takes too long. Undefined when it succeeded. */
async function errorOf(attempt: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs)
  })
  try {
    await Promise.race([attempt, tooLate])
    return undefined
  } catch (error) {
    return error ?? new Error('The check failed.')
  } finally {
    clearTimeout(timer)
  }
}
