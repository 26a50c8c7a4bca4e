/** The platform cannot start. The message is one line that says what to do, and is printed without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
