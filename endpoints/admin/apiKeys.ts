import { z } from 'zod'
import { scopes } from '../../src/domain/accounts/scopes.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { listApiKeys } from '../../src/workflows/accounts/listApiKeys.ts'

const moment = z.iso.datetime()

const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  prefix: z.string().describe('The first characters of the key.'),
  scopes: z.array(z.enum(scopes)),
  state: z.enum(['active', 'expired', 'revoked']),
  user: z.object({ id: idSchema, name: z.string() }).describe('The admin in whose place it acts.'),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable().describe('To the minute.'),
  revokedAt: moment.nullable(),
})

export const apiKeys = defineEndpoint({
  method: 'get',
  path: '/admin/api-keys',
  summary: 'The keys of all admins’ programs, those that work first',
  allow: 'admin',
  answers: { 200: z.object({ docs: z.array(apiKeySchema) }) },
  handle: async ({ req }) => ({ body: { docs: await listApiKeys({ req }) } }),
})
