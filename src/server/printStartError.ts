const expected = ['EnvError', 'StartError']

/** Tells on stderr why the platform did not start: one line where the reason is known, else the whole error. */
export function printStartError(error: unknown): void {
  const isExpected = error instanceof Error && expected.includes(error.name)
  process.stderr.write(`${isExpected ? error.message : inspect(error)}\n`)
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
