import { z } from 'zod'
import { isPercentage } from '../domain/percentages.ts'

/** Shapes that many rows of the contract share. */

/** Any UUID: one that nothing has is unknown (404), not malformed. In capitals it is the same, kept and compared in small letters. */
export const idSchema = z.guid().toLowerCase()

/** `{ message }` */
export const messageSchema = z.object({ message: z.string() })

/** A document of a collection, as its own schema in the API document says. */
export function docSchema(collection: string): z.ZodType {
  return z.looseObject({ id: idSchema }).meta({ collection })
}

export const userSchema = docSchema('users')

/** `{ message, doc }` */
export function writeSchema(collection: string): z.ZodObject {
  return z.object({ message: z.string(), doc: docSchema(collection) })
}

/** Payload's list. */
export function listSchema(doc: z.ZodType): z.ZodObject {
  return z.object({
    docs: z.array(doc),
    totalDocs: z.int(),
    limit: z.int(),
    page: z.int(),
    totalPages: z.int(),
    hasNextPage: z.boolean(),
    hasPrevPage: z.boolean(),
    nextPage: z.int().nullable(),
    prevPage: z.int().nullable(),
    pagingCounter: z.int(),
  })
}

/** The path's `id`. */
export const idParams = z.object({ id: idSchema })

/** A calendar day, `YYYY-MM-DD`, or a full ISO time; kept as the start of that day in UTC. */
export const dateSchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform((value) => new Date(value).toISOString())
  // ISO 8601 has a year 0000, Postgres has none.
  .refine((time) => time >= '0001', { error: 'A year is from 0001 to 9999.' })
  .transform((time) => `${time.slice(0, 10)}T00:00:00.000Z`)

/** An amount in minor units: a safe integer of at least 1. */
export const amountSchema = z.int().min(1).max(Number.MAX_SAFE_INTEGER)

/** 0 to 100 per cent, with at most two decimals. */
export const percentageSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => value === 0 || isPercentage(value), 'A percentage has at most two decimals.')

/** Text that people type: trimmed, not empty, within `max` characters. NUL, which Postgres cannot keep, other control characters and halves of characters are refused. */
export function textSchema({ max }: { max: number }) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text),
      'Control characters are not allowed.',
    )
    .refine((text) => text.isWellFormed(), 'Half of a surrogate pair is no character.')
}
