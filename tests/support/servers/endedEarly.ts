/** What a server says that ended before it was ready. */
export function endedEarly({ code, output }: { code: number | null; output: string }): Error {
  return new Error(`The server ended with ${code} before it was ready:\n${output}`)
}
