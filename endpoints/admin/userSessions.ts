import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams } from '../../src/http/schemas.ts'
import { sessionSchema } from '../../src/http/sessionSchema.ts'
import { listSessions } from '../../src/workflows/auth/listSessions.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export const userSessions = defineEndpoint({
  method: 'get',
  path: '/admin/users/:id/sessions',
  summary: 'Where a user is signed in, last used first',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  answers: { 200: z.object({ docs: z.array(sessionSchema) }) },
  handle: async ({ req, row }) => ({ body: { docs: await listSessions({ req, userId: row.id }) } }),
})
