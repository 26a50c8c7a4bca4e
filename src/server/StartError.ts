/** The platform cannot start. The message is one clear line that says what to do; it is printed without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
