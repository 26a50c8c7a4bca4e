import { z } from 'zod'
import { idSchema } from '../../src/http/schemas.ts'

/** A message is kept exactly as it was written; only what is no text at all, and could not be kept so, is refused. */
export const contentSchema = z
  .string()
  .min(1)
  .max(20_000)
  .refine((text) => text.trim() !== '', 'A message says something.')
  .refine((text) => !text.includes('\u0000'), 'NUL is not allowed.')
  .refine((text) => text.isWellFormed(), 'Half of a surrogate pair is no character.')

/** Ids of files. */
export const attachmentsSchema = z
  .array(idSchema)
  .max(20)
  .nullish()
  .transform((ids) => ids ?? [])

export const messageTypeSchema = z.enum(['general', 'update', 'feedback', 'invoice', 'milestone', 'urgent'])

export const unreadCountSchema = z.object({ unreadCount: z.int() })
