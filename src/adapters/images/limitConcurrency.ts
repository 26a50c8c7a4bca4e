import { fail } from '../../errors.ts'

/**
 * Runs at most `running` jobs at a time and lets at most `waiting` wait in order; one more is `unavailable` with a
 * `Retry-After`. A flood of heavy work is refused early and never starves the rest of the process.
 */
export function limitConcurrency({ running, waiting }: { running: number; waiting: number }) {
  const queue: (() => void)[] = []
  let runningCount = 0
  const release = () => {
    const next = queue.shift()
    if (next) return next()
    runningCount -= 1
  }
  return async function run<Result>(job: () => Promise<Result>): Promise<Result> {
    if (runningCount >= running) {
      if (queue.length >= waiting) throw fail('unavailable', {}, 5)
      await new Promise<void>((resolve) => queue.push(resolve))
    } else {
      runningCount += 1
    }
    try {
      return await job()
    } finally {
      release()
    }
  }
}
