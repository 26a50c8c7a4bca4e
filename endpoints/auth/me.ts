import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { userSchema } from '../../src/http/schemas.ts'
import { readUser } from '../../src/workflows/request/readUser.ts'

export const me = defineEndpoint({
  method: 'get',
  path: '/auth/me',
  summary: 'Who is signed in',
  allow: 'user',
  answers: { 200: z.object({ user: userSchema }) },
  handle: async ({ req, user }) => ({ body: { user: await readUser({ req, id: user.id }) } }),
})
