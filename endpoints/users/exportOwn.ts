import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { requireOwnPassword } from '../../src/workflows/accounts/requireOwnPassword.ts'
import { answerExport } from '../admin/answerExport.ts'
import { givenPasswordSchema } from '../auth/schemas.ts'
import { withOwnPassword } from '../auth/withOwnPassword.ts'

export const exportOwn = defineEndpoint({
  method: 'post',
  path: '/users/export',
  summary: 'Everything the platform keeps about you in one archive (ZIP)',
  allow: 'user',
  rateLimit: 'export',
  body: z.object({ currentPassword: givenPasswordSchema }),
  answers: { 200: 'binary' },
  errors: ['wrong_password'],
  handle: async ({ req, body: { currentPassword }, user }) => {
    await withOwnPassword({ req, user, act: () => requireOwnPassword({ req, user, currentPassword }) })
    return answerExport({ req, reader: user, user, reason: undefined })
  },
})
