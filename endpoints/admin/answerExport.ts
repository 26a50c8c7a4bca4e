import type { PayloadRequest } from 'payload'
import { contentDisposition } from '../../src/http/contentDisposition.ts'
import type { Answer } from '../../src/http/defineEndpoint.ts'
import { webBody } from '../../src/http/webBody.ts'
import type { User } from '../../src/payload-types.ts'
import { exportUser } from '../../src/workflows/users/exportUser.ts'

type AnswerExportArgs = { req: PayloadRequest; reader: User; user: User; reason: string | undefined }

/** The archive of a person, streamed to its reader. */
export async function answerExport({ req, reader, user, reason }: AnswerExportArgs): Promise<Answer> {
  const archive = await exportUser({ req, reader, user, reason })
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': contentDisposition({ filename: `user-${user.id}.zip`, inline: false }),
    'cache-control': 'no-store, no-transform',
  }
  return { response: new Response(webBody(archive), { headers }) }
}
