import type { Logger } from '../adapters/logger.ts'
import { surviveErrors } from './surviveErrors.ts'

/** A clean stop that takes longer than this, and than the delay before it, is broken off. */
const longestStopMs = 30_000
/** systemd and the script that it started both send a signal: the same one twice within this time is one wish. */
const sameWishMs = 1_500

export type Lifetime = {
  /** Something was started that has to be stopped; what was started last is stopped first. */
  onStop: (name: string, close: () => Promise<unknown>) => void
  /** Ends a start during which the stop was asked for, by throwing. */
  check: () => void
  /** The start is complete: from now on a stop begins at once instead of at the next `check`. */
  ready: () => void
  stop: (options: { exitCode: number }) => void
  /** The start failed or was stopped: stops what was started, then throws the reason, or ends the process if the stop was the reason. */
  abandon: (reason: unknown) => Promise<never>
}

/**
 * Ends the process cleanly on SIGTERM and SIGINT, and when the script that started it is gone. A second one ends it at once, unless it is
 * the same one sent by two at the same moment.
 * An error that nobody handled is logged and nothing more: one request's mistake must not end the others. Many different
 * ones within a minute end it, after what is in flight, and whoever supervises it starts another.
 */
export function watchLifetime({ logger, shutdownDelayMs }: { logger: Logger; shutdownDelayMs: number }): Lifetime {
  const closers: { name: string; close: () => Promise<unknown> }[] = []
  let exitCodeAsked: number | undefined
  let lastSignal: { signal: NodeJS.Signals; atMs: number } | undefined
  let isReady = false

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
  // A start that fails is over; what is ready goes on.
  process.on('uncaughtException', (err) => {
    onException(err)
    if (!isReady) stop({ exitCode: 1 })
  })
  // Whoever reads the output may leave, or the disk it goes to be full.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)

  return {
    onStop: (name, close) => {
      closers.push({ name, close })
    },
    check,
    ready: () => {
      check()
      isReady = true
      // The script that started it, if there is one, starts it again from now on when it dies.
      if (process.connected) process.send?.('ready', () => undefined)
    },
    stop,
    abandon: async (reason) => {
      await closeAll()
      if (exitCodeAsked !== undefined) process.exit(exitCodeAsked)
      throw reason
    },
  }
}
