import type { PayloadRequest } from 'payload'
import { mayUseCookie } from '../../src/workflows/auth/readToken.ts'
import { sessionCookies } from '../../src/workflows/auth/sessionCookies.ts'
import type { Tokens } from '../../src/workflows/auth/startSession.ts'

/**
 * The cookies of a new session, unless the request comes from a foreign page, which may not sign a visitor in as
 * someone else.
 */
export function cookiesFor({ req, tokens }: { req: PayloadRequest; tokens: Tokens }): [string, string][] {
  return mayUseCookie(req.headers) ? sessionCookies(tokens) : []
}
