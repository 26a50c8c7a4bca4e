import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { signOutHeaders } from '../../src/workflows/auth/sessionCookies.ts'
import { signOut } from '../../src/workflows/auth/signOut.ts'

/** Payload's own sign-out, as the admin panel calls it. */
export const nativeLogout = defineEndpoint({
  method: 'post',
  path: '/users/logout',
  summary: 'Sign out of the admin panel',
  allow: 'user',
  answers: { 200: messageSchema },
  handle: async ({ req, user }) => {
    await signOut({ req, user, allSessions: req.query['allSessions'] === 'true' })
    return { body: { message: translatorOf(req)('answers.session.signedOut') }, headers: signOutHeaders() }
  },
})
