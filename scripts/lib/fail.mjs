/** Ends a script with a one-line error. */
export function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
