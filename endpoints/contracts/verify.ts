import type { PayloadRequest } from 'payload'
import { maxDocumentBytes } from '../../src/adapters/pdf/verify/maxDocumentBytes.ts'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitUploads } from '../../src/http/limitUploads.ts'
import { verifyUpload } from '../../src/workflows/contracts/verifyUpload.ts'
import { verdictSchema } from './verdictSchema.ts'

export const verify = defineEndpoint({
  method: 'post',
  path: '/contracts/verify',
  summary: 'Check a signed PDF: its signatures, and that nothing was done to it since',
  allow: 'anyone',
  rateLimit: 'verify',
  multipart: { parts: { file: { type: 'file', description: 'The PDF, up to 32 MB', required: true } } },
  answers: {
    200: verdictSchema,
  },
  errors: ['too_large', 'unsupported_type', 'unreadable_file', 'unavailable'],
  handle: async ({ req }) => ({ body: await limitUploads({ req, work: () => receive(req) }) }),
})

async function receive(req: PayloadRequest): Promise<Awaited<ReturnType<typeof verifyUpload>>> {
  await using form = await receiveUpload({
    request: req,
    fields: {},
    files: { file: { required: true } },
    maxFileBytes: maxDocumentBytes,
  })
  return await verifyUpload({ req, file: form.files.file })
}
