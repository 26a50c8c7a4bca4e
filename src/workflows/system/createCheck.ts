import { logger } from '../../adapters/logger.ts'

export type State = 'ok' | 'unavailable'

const patienceMs = 2_000
const givenUpMs = 10_000

/**
 * A check of one dependency that answers within two seconds, also where the dependency hangs. Callers at the same
 * time share one attempt, so that probes cannot pile up. The log says once that the dependency is gone, and once that
 * it is back.
 */
export function createCheck({
  name,
  attempt,
}: {
  name: string
  attempt: () => Promise<unknown>
}): () => Promise<State> {
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

/** Why the attempt failed, or that it takes too long; undefined where it succeeded. */
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
