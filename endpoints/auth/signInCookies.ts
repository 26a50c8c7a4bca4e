import type { PayloadRequest } from 'payload'
import { deviceCookie } from '../../src/workflows/auth/deviceCookie.ts'
import type { Tokens } from '../../src/workflows/auth/startSession.ts'
import { cookiesFor } from './cookiesFor.ts'

type SignInCookiesArgs = { req: PayloadRequest; tokens: Tokens; userId: string }

/** The cookies of a sign-in: of its session, and of the device, which is known from now on. */
export function signInCookies({ req, tokens, userId }: SignInCookiesArgs): [string, string][] {
  return [...cookiesFor({ req, tokens }), ...deviceCookie({ req, userId })]
}
