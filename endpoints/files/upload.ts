import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { receiveDescribedFile } from '../../src/http/receiveDescribedFile.ts'
import { keepUpload } from '../../src/workflows/files/keepUpload.ts'
import { keptFileSchema } from './schemas.ts'

export const upload = defineEndpoint({
  method: 'post',
  path: '/files/upload',
  summary: 'Keep a file; its uploader and admins may read it, and both ends of a message that it is attached to',
  allow: 'user',
  rateLimit: 'upload',
  multipart: { file: 'The file, up to 200 MB', description: 'What it is' },
  answers: { 201: z.object({ message: z.string(), doc: keptFileSchema }) },
  errors: ['too_many_files'],
  handle: async ({ req, user }) => {
    const file = await receiveDescribedFile({
      req,
      work: (form) => keepUpload({ req, user, ...form, place: { kind: 'general' } }),
    })
    return { status: 201, body: { message: 'The file is kept.', doc: keptFileSchema.parse(file) } }
  },
})
