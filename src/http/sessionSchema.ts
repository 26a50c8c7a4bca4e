import { z } from 'zod'
import { idSchema } from './schemas.ts'

/** A session as its owner and admins see it. */
export const sessionSchema = z.object({
  id: idSchema,
  device: z.string(),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  current: z.boolean(),
})
