import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import {
  readVerificationStatus,
  renewalStatuses,
  verificationStatuses,
} from '../../src/workflows/identity/readVerificationStatus.ts'

const time = z.iso.datetime().nullable()

export const verificationStatus = defineEndpoint({
  method: 'get',
  path: '/users/verification-status',
  summary: 'Where one’s identity check stands',
  allow: 'user',
  answers: {
    200: z.object({
      status: z.enum(verificationStatuses),
      submittedAt: time,
      reviewedAt: time,
      rejectionReason: z.string().nullable(),
      documentType: z.string().nullable(),
      documentExpiresAt: z.iso.date().nullable(),
      renewal: z
        .object({
          status: z.enum(renewalStatuses),
          opensOn: z.iso.date(),
          isOpen: z.boolean(),
          submittedAt: time,
          rejectionReason: z.string().nullable(),
        })
        .nullable(),
    }),
  },
  handle: async ({ req, user }) => ({ body: await readVerificationStatus({ req, user }) }),
})
