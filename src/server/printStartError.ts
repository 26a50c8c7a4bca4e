import { serializeError, type LoggedError } from '../adapters/serializeError.ts'

const expected = ['BackupError', 'EnvError', 'StartError']

/**
 * Prints to stderr why the platform did not start: one line for a known reason, otherwise the error with its causes.
 */
export function printStartError(error: unknown): void {
  const isExpected = error instanceof Error && expected.includes(error.name)
  process.stderr.write(`${isExpected ? error.message : inspect(serializeError(error))}\n`)
}

function inspect({ type, message, code, stack, cause }: LoggedError): string {
  const title = `${type}${code === undefined ? '' : ` ${code}`}: ${message}`
  return [title, stack, cause && `caused by ${inspect(cause)}`].filter(Boolean).join('\n')
}
