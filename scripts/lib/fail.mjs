/** Ends a script with one clear line. */
export function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
