import type { PayloadRequest } from 'payload'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { maxAvatarBytes } from '../../src/domain/files/fileLimits.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitUploads } from '../../src/http/limitUploads.ts'
import { writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { changeAvatar } from '../../src/workflows/users/changeAvatar.ts'

export const uploadAvatar = defineEndpoint({
  method: 'post',
  path: '/users/upload-avatar',
  summary: 'Set one’s own picture; `avatar` of the answer names the three sizes, to be read under `/files/download`',
  allow: 'user',
  rateLimit: 'upload',
  multipart: {
    parts: { avatar: { type: 'file', description: 'JPEG, PNG, WebP or HEIC, up to 5 MB', required: true } },
  },
  answers: { 200: writeSchema('users') },
  handle: async ({ req, user }) => {
    await limitUploads({ req, work: () => receive({ req, userId: user.id }) })
    return {
      body: {
        message: translatorOf(req)('answers.profile.photoSaved'),
        doc: await readVisible({ req, collection: 'users', id: user.id }),
      },
    }
  },
})

async function receive({ req, userId }: { req: PayloadRequest; userId: string }): Promise<void> {
  await using form = await receiveUpload({
    request: req,
    fields: {},
    files: { avatar: { required: true } },
    maxFileBytes: maxAvatarBytes,
  })
  await changeAvatar({ req, userId, upload: form.files.avatar })
}
