import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema, idParams } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { readUserOverview } from '../../src/workflows/users/readUserOverview.ts'

export const readUser = defineEndpoint({
  method: 'get',
  path: '/admin/users/:id',
  summary: 'A user with their newest projects and payments and their identity check',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  answers: {
    200: z.looseObject({
      id: z.guid(),
      projects: z.array(docSchema('projects')),
      payments: z.array(docSchema('payments')),
      identity: z
        .looseObject({
          id: z.guid(),
          status: z.string(),
          images: z.array(z.object({ id: z.guid(), kind: z.string(), path: z.string() })),
        })
        .nullable(),
    }),
  },
  handle: async ({ req, row, user }) => ({ body: await readUserOverview({ req, user: row, admin: user }) }),
})
