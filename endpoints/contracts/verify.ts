import { z } from 'zod'
import { problemTexts } from '../../src/adapters/pdf/verify/problems.ts'
import { maxDocumentBytes } from '../../src/adapters/pdf/verify/maxDocumentBytes.ts'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { verifyUpload } from '../../src/workflows/contracts/verifyUpload.ts'

const party = z.enum(['client', 'agency'])

const signatureSchema = z.object({
  signer: z.string(),
  email: z.string().optional(),
  party: party.optional(),
  signedAt: z.string().nullable(),
  timeSource: z.enum(['timestamp', 'server']),
  timestamp: z.object({ at: z.string(), authority: z.string(), trusted: z.boolean() }).optional(),
  status: z.enum(['valid', 'altered_since', 'untrusted', 'revoked', 'outside_validity', 'invalid']),
  level: z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']),
  revocation: z.enum(['good', 'revoked', 'unknown']),
})

export const verify = defineEndpoint({
  method: 'post',
  path: '/contracts/verify',
  summary: 'Check a signed PDF: its signatures, and that nothing was done to it since',
  allow: 'anyone',
  rateLimit: 'verify',
  multipart: { file: 'The PDF, up to 32 MB' },
  answers: {
    200: z.object({
      valid: z.boolean(),
      known: z.boolean(),
      contractNumber: z.string().optional(),
      documentSha256: z.string().optional(),
      signatures: z.array(signatureSchema),
      awaiting: z.array(party),
      documentTimestamps: z.array(z.string()),
      problems: z.array(z.object({ code: z.literal(Object.keys(problemTexts)), message: z.string() })),
    }),
  },
  errors: ['too_large', 'unsupported_type', 'unreadable_file', 'unavailable'],
  handle: async ({ req }) => {
    await using form = await receiveUpload({
      request: req,
      fields: {},
      files: { file: { required: true } },
      maxFileBytes: maxDocumentBytes,
    })
    return { body: await verifyUpload({ req, file: form.files.file }) }
  },
})
