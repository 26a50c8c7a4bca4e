import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { listSessions } from '../../src/workflows/auth/listSessions.ts'

const sessionSchema = z.object({
  id: idSchema,
  device: z.string(),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  current: z.boolean(),
})

export const sessions = defineEndpoint({
  method: 'get',
  path: '/auth/sessions',
  summary: 'Your sessions: where you are signed in',
  allow: 'user',
  answers: { 200: z.object({ docs: z.array(sessionSchema) }) },
  handle: async ({ req, user }) => ({ body: { docs: await listSessions({ req, userId: user.id }) } }),
})
