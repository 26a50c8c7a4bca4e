import { types } from 'node:util'
import { logger } from '../adapters/logger.ts'

const levels = { debug: 'debug', trace: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/**
 * Turns what packages print into log lines: text as it is, errors as errors. Other values are only counted, because
 * they may hold personal data.
 */
export function captureConsole(): void {
  for (const method of ['debug', 'trace', 'log', 'info', 'warn', 'error'] as const) {
    console[method] = (...args: unknown[]) => {
      const err = args.find((arg) => types.isNativeError(arg))
      const text = args
        .filter((arg) => !types.isNativeError(arg))
        .map(describe)
        .join(' ')
        .trim()
      const fields = { source: 'console', ...(err !== undefined && { err }) }
      if (text === '') logger[levels[method]](fields)
      else logger[levels[method]](fields, '%s', text)
    }
  }
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? '[object]' : String(value)
}
