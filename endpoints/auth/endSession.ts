import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { endOwnSession } from '../../src/workflows/auth/endOwnSession.ts'

export const endSession = defineEndpoint({
  method: 'delete',
  path: '/auth/sessions/:id',
  summary: 'End one of your sessions',
  allow: 'user',
  params: idParams,
  answers: { 200: messageSchema },
  errors: ['not_found'],
  handle: async ({ req, params, user }) => {
    await endOwnSession({ req, userId: user.id, sessionId: params.id })
    return { body: { message: translatorOf(req)('answers.session.ended') } }
  },
})
