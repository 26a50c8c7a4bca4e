import { z } from 'zod'
import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, textSchema } from '../../src/http/schemas.ts'
import { webBody } from '../../src/http/webBody.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { exportUser as exportPerson } from '../../src/workflows/users/exportUser.ts'

export const exportUser = defineEndpoint({
  method: 'post',
  path: '/admin/users/:id/export',
  summary: 'Everything of a person in one archive (ZIP): rows as JSON, and files',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'users', id: params.id }),
  body: z.object({ reason: textSchema({ max: 2000 }).nullish() }),
  answers: { 200: 'binary' },
  handle: async ({ req, user: admin, row, body }) => {
    const archive = await exportPerson({ req, admin, user: row, reason: body.reason ?? undefined })
    const stream = webBody(archive)
    const headers = {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition({ filename: `user-${row.id}.zip`, inline: false }),
      'cache-control': 'no-store, no-transform',
    }
    return { response: new Response(stream, { headers }) }
  },
})
