import { z } from 'zod'
import { bankAccountShape } from '../../src/http/bankAccountShape.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readPublicCompany } from '../../src/workflows/company/readPublicCompany.ts'

export const getCompany = defineEndpoint({
  method: 'get',
  path: '/company',
  summary: 'Name, logo and accent of the agency; how to pay it for those who are signed in',
  allow: 'anyone',
  answers: {
    200: z
      .object({
        name: z.string(),
        logoUrl: z.string().nullable(),
        accentColor: z.string().nullable().describe('As `#1a2b3c`.'),
        cardPayments: z
          .boolean()
          .optional()
          .describe('True where clients can pay by card. Left out where they cannot, or nobody is signed in.'),
      })
      .extend(z.object(bankAccountShape).partial().shape),
  },
  handle: async ({ req, user }) => ({ body: await readPublicCompany({ req, user }) }),
})
