import { z } from 'zod'
import { scopes } from '../../src/domain/accounts/scopes.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema, textSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { createApiKey as create } from '../../src/workflows/accounts/createApiKey.ts'
import { requireOwnPassword } from '../../src/workflows/accounts/requireOwnPassword.ts'
import { givenPasswordSchema } from '../auth/schemas.ts'
import { withOwnPassword } from '../auth/withOwnPassword.ts'

export const createApiKey = defineEndpoint({
  method: 'post',
  path: '/admin/api-keys',
  summary: 'Create a key for a program of yours; the key is in this answer only',
  allow: 'admin',
  rateLimit: 'auth',
  body: z.object({
    name: textSchema({ max: 100 }),
    scopes: z
      .array(z.enum(scopes))
      .min(1)
      .transform((given) => scopes.filter((scope) => given.includes(scope))),
    expiresInDays: z.int().min(1).max(365),
    currentPassword: givenPasswordSchema,
  }),
  answers: { 201: z.object({ message: z.string(), id: idSchema, key: z.string() }) },
  errors: ['wrong_password'],
  handle: async ({ req, user, body: { currentPassword, ...wanted } }) => {
    await withOwnPassword({ req, user, act: () => requireOwnPassword({ req, user, currentPassword }) })
    const { id, key } = await create({ req, user, ...wanted })
    return { status: 201, body: { message: translatorOf(req)('answers.apiKey.created'), id, key } }
  },
})
