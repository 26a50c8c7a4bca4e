/** The `code` of the error that this ends with. Fails if it succeeds. */
export async function codeOf(pending: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof pending === 'function' ? pending() : pending)
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return error.code
    throw error
  }
  throw new Error('It succeeded.')
}
