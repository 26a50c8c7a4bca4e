import { z } from 'zod'
import { idSchema } from '../../src/http/schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

/**
 * A message is stored exactly as it was written. Only characters that are no text, and could not be stored, are
 * refused.
 */
export const contentSchema = z
  .string()
  .min(1)
  .max(20_000)
  .refine((text) => text.trim() !== '', problem('required.message'))
  .refine((text) => !text.includes('\u0000'), problem('invalid_format.text'))
  .refine((text) => text.isWellFormed(), problem('invalid_format.text'))

/** Ids of files. */
export const attachmentsSchema = z
  .array(idSchema)
  .max(20)
  .nullish()
  .transform((ids) => ids ?? [])

export const messageTypeSchema = z.enum(['general', 'update', 'feedback', 'invoice', 'milestone', 'urgent'])

export const unreadCountSchema = z.object({ unreadCount: z.int() })
