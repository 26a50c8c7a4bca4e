import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { signOutHeaders } from '../../src/workflows/auth/sessionCookies.ts'
import { signOut } from '../../src/workflows/auth/signOut.ts'

export const logout = defineEndpoint({
  method: 'post',
  path: '/auth/logout',
  summary: 'End this session, or all sessions',
  allow: 'user',
  body: z.object({ allSessions: z.boolean().nullish() }),
  answers: { 200: messageSchema },
  handle: async ({ req, body, user }) => {
    await signOut({ req, user, allSessions: body.allSessions === true })
    return { body: { message: translatorOf(req)('answers.session.signedOut') }, headers: signOutHeaders() }
  },
})
