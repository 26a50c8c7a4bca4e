import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { requireProven } from '../../src/workflows/auth/requireProven.ts'
import { findUnconfirmed } from '../../src/workflows/projects/findUnconfirmed.ts'

export const unconfirmed = defineEndpoint({
  method: 'get',
  path: '/projects/unconfirmed',
  summary: 'Projects that came under your address and wait for your word, newest first',
  allow: 'client',
  answers: {
    200: z.object({
      docs: z.array(z.object({ id: idSchema, name: z.string(), description: z.string(), createdAt: z.iso.datetime() })),
    }),
  },
  errors: ['email_not_verified'],
  handle: async ({ req, user }) => {
    requireProven(user)
    return { body: { docs: await findUnconfirmed({ req, userId: user.id }) } }
  },
})
