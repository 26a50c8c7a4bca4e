import type { PayloadRequest } from 'payload'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { maxIdentityImageBytes } from '../../src/domain/files/fileLimits.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitUploads } from '../../src/http/limitUploads.ts'
import { writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import type { IdentityVerification, User } from '../../src/payload-types.ts'
import { submitIdentity } from '../../src/workflows/identity/submitIdentity.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

const required = { required: true } as const
const image = { type: 'file', description: 'JPEG, PNG, WebP or HEIC, up to 10 MB', required: true } as const

export const verifyIdentity = defineEndpoint({
  method: 'post',
  path: '/users/verify-identity',
  summary: 'Send one’s ID card and signature to be checked; they are kept sealed',
  allow: 'user',
  rateLimit: 'verify',
  multipart: { parts: { frontId: image, backId: image, signature: image } },
  answers: { 201: writeSchema('identity-verifications') },
  errors: ['signature_empty', 'identity_already_submitted', 'file_infected'],
  handle: async ({ req, user }) => {
    const { id } = await limitUploads({ req, work: () => receive({ req, user }) })
    const doc = await readVisible({ req, collection: 'identity-verifications', id })
    return { status: 201, body: { message: translatorOf(req)('answers.identity.submitted'), doc } }
  },
})

async function receive({ req, user }: { req: PayloadRequest; user: User }): Promise<IdentityVerification> {
  await using form = await receiveUpload({
    request: req,
    fields: {},
    files: { frontId: required, backId: required, signature: required },
    maxFileBytes: maxIdentityImageBytes,
    sealed: true,
  })
  return await submitIdentity({ req, user, uploads: form.files })
}
