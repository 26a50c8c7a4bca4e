import type { Logger } from '../adapters/logger.ts'
import { surviveErrors } from './surviveErrors.ts'

/** A clean stop that takes longer than this, plus the delay before it, is aborted. */
const longestStopMs = 30_000
/** systemd and the script it started both send the signal: the same one twice within this time counts once. */
const sameWishMs = 1_500

export type Lifetime = {
  /** Registers something to stop. What was started last is stopped first. */
  onStop: (name: string, close: () => Promise<unknown>) => void
  /** Throws if a stop was requested during the start. */
  check: () => void
  /** Marks the start as complete: from now on a stop begins at once instead of at the next `check`. */
  ready: () => void
  stop: (options: { exitCode: number }) => void
  /** Resolves when a stop was requested. */
  stopping: Promise<undefined>
  /**
   * Stops what was started after a failed or stopped start. Then throws the reason, or exits if a stop was the reason.
   */
  abandon: (reason: unknown) => Promise<never>
}

/**
 * Stops the process cleanly on SIGTERM and SIGINT, and when the script that started it is gone. A second signal ends it
 * at once, unless it repeats the first within a moment. An unhandled error is only logged, so that one request does not
 * end the others. Many different ones within a minute stop the process cleanly, and its supervisor starts another.
 */
export function watchLifetime({ logger, shutdownDelayMs }: { logger: Logger; shutdownDelayMs: number }): Lifetime {
  const closers: { name: string; close: () => Promise<unknown> }[] = []
  let exitCodeAsked: number | undefined
  let lastSignal: { signal: NodeJS.Signals; atMs: number } | undefined
  let isReady = false
  const { promise: stopping, resolve: tellStopping } = Promise.withResolvers<undefined>()

  const closeAll = async () => {
    for (let item = closers.pop(); item !== undefined; item = closers.pop()) {
      const { name, close } = item
      await close().catch((err: unknown) => logger.error({ err }, `stopping the ${name} failed`))
    }
  }
  const check = () => {
    if (exitCodeAsked !== undefined) throw new Error('Stopped while starting.')
  }
  const stop = ({ exitCode }: { exitCode: number }) => {
    if (exitCodeAsked !== undefined) return
    exitCodeAsked = exitCode
    tellStopping(undefined)
    setTimeout(() => process.exit(exitCode === 0 ? 1 : exitCode), longestStopMs + shutdownDelayMs).unref()
    if (isReady) void closeAll().finally(() => process.exit(exitCode))
  }
  const onSignal = (signal: NodeJS.Signals) => {
    if (lastSignal?.signal === signal && performance.now() - lastSignal.atMs < sameWishMs) return
    lastSignal = { signal, atMs: performance.now() }
    if (exitCodeAsked !== undefined) process.exit(130)
    logger.info({ signal }, 'stopping: requests in flight are finished first')
    stop({ exitCode: 0 })
  }

  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  if (process.connected) process.once('disconnect', () => stop({ exitCode: 0 }))
  const { onException, onRejection } = surviveErrors({
    logger,
    giveUp: () => {
      logger.fatal('too many uncaught exceptions: stopping, requests in flight are finished first')
      stop({ exitCode: 1 })
    },
  })
  process.on('unhandledRejection', onRejection)
  // A failed start ends; a running server goes on.
  process.on('uncaughtException', (err) => {
    onException(err)
    if (!isReady) stop({ exitCode: 1 })
  })
  // The reader of the output may be gone, or its disk full.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)

  return {
    onStop: (name, close) => {
      closers.push({ name, close })
    },
    check,
    ready: () => {
      check()
      isReady = true
      // From now on the script that started the server restarts it when it dies.
      if (process.connected) process.send?.('ready', () => undefined)
    },
    stop,
    stopping,
    abandon: async (reason) => {
      await closeAll()
      if (exitCodeAsked !== undefined) process.exit(exitCodeAsked)
      throw reason
    },
  }
}
