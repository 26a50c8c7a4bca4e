import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { userSchema } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const profile = defineEndpoint({
  method: 'get',
  path: '/users/profile',
  summary: 'The signed-in user, with their identity status',
  allow: 'user',
  answers: { 200: userSchema },
  handle: async ({ req, user }) => ({ body: await readVisible({ req, collection: 'users', id: user.id }) }),
})
