/** Tells a system error by its code (`ENOENT`), also where it comes from another realm, as in the tests. */
export function hasErrorCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code))
}
