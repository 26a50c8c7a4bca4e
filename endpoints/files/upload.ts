import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { receiveDescribedFile } from '../../src/http/receiveDescribedFile.ts'
import { storeUpload } from '../../src/workflows/files/storeUpload.ts'
import { keptFileSchema } from './schemas.ts'
import { describedFile } from '../../src/http/describedFile.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'

export const upload = defineEndpoint({
  method: 'post',
  path: '/files/upload',
  summary: 'Keep a file; its uploader and admins may read it, and both ends of a message that it is attached to',
  allow: 'user',
  area: 'projects',
  rateLimit: 'upload',
  multipart: describedFile,
  answers: { 201: z.object({ message: z.string(), doc: keptFileSchema }) },
  errors: ['too_many_files'],
  handle: async ({ req, user }) => {
    const file = await receiveDescribedFile({
      req,
      work: (form) => storeUpload({ req, user, ...form, place: { kind: 'general' } }),
    })
    return {
      status: 201,
      body: { message: translatorOf(req)('answers.file.uploaded'), doc: keptFileSchema.parse(file) },
    }
  },
})
