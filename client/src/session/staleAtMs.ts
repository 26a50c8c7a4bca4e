/** So long before it expires a token is renewed. */
const marginMs = 60_000

/**
 * When this token should be renewed, by this device's clock, which may be wrong: counted from now by the token's
 * lifetime.
 */
export function staleAtMs({ token, exp }: { token: string; exp: number }): number {
  const lifetimeMs = (exp - issuedAt(token)) * 1000
  return lifetimeMs > 0 ? Date.now() + lifetimeMs - marginMs : Number.MAX_SAFE_INTEGER
}

/** `iat` of a JWT; `NaN` of anything else, which is renewed when it is refused. */
function issuedAt(token: string): number {
  try {
    const claims = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))
    return Number((JSON.parse(claims) as { iat?: unknown }).iat)
  } catch {
    return Number.NaN
  }
}
