import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { sessionSchema } from '../../src/http/sessionSchema.ts'
import { listSessions } from '../../src/workflows/auth/listSessions.ts'

export const sessions = defineEndpoint({
  method: 'get',
  path: '/auth/sessions',
  summary: 'Your sessions: where you are signed in',
  allow: 'user',
  answers: { 200: z.object({ docs: z.array(sessionSchema) }) },
  handle: async ({ req, user }) => ({ body: { docs: await listSessions({ req, userId: user.id }) } }),
})
