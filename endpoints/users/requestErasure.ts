import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { messageSchema, textSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { requireOwnPassword } from '../../src/workflows/accounts/requireOwnPassword.ts'
import { requestErasure as requestErasureOf } from '../../src/workflows/users/requestErasure.ts'
import { withOwnPassword } from '../auth/withOwnPassword.ts'
import { givenPasswordSchema } from '../auth/schemas.ts'

export const requestErasure = defineEndpoint({
  method: 'post',
  path: '/users/request-erasure',
  summary: 'Ask the agency to erase your personal data',
  allow: 'client',
  rateLimit: 'auth',
  body: z.object({ currentPassword: givenPasswordSchema, reason: textSchema({ max: 2000 }).nullish() }),
  answers: { 202: messageSchema },
  errors: ['wrong_password'],
  handle: async ({ req, body: { currentPassword, reason }, user }) => {
    await withOwnPassword({ req, user, act: () => requireOwnPassword({ req, user, currentPassword }) })
    await requestErasureOf({ req, user, reason: reason ?? undefined })
    return { status: 202, body: { message: translatorOf(req)('answers.account.erasureRequested') } }
  },
})
