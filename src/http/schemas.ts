import { z } from 'zod'
import { cleanName } from '../domain/print/cleanName.ts'
import { unprintableProblems } from '../domain/print/unprintableProblems.ts'
import { storedDay } from '../lib/storedDay.ts'
import { isPercentage } from '../domain/money/percentages.ts'
import { problem } from '../i18n/problem.ts'
import type { Slug } from '../slugs.ts'

/** Shapes that many rows of the contract share. */

/**
 * Any UUID: an unknown one is 404, not malformed. Capitals are the same id; it is stored and compared in lower case.
 */
export const idSchema = z.guid().toLowerCase()

/** `{ message }` */
export const messageSchema = z.object({ message: z.string() })

/** A document of a collection, as its schema in the API document says. */
export function docSchema(collection: string): z.ZodType {
  return z.looseObject({ id: idSchema }).meta({ collection })
}

/** A document with what one answer alone has, or has in another form. */
export function detailSchema<Shape extends z.ZodRawShape>(collection: Slug, shape: Shape) {
  return z.looseObject({ id: idSchema, ...shape }).meta({ detailOf: collection })
}

/** A document without these fields, as a page that shows many of them has it. */
export function summarySchema(collection: Slug, without: readonly string[]) {
  return z.looseObject({ id: idSchema }).meta({ summaryOf: collection, without })
}

export const userSchema = docSchema('users')

/** `{ message, doc }` */
export function writeSchema(collection: string): z.ZodObject {
  return z.object({ message: z.string(), doc: docSchema(collection) })
}

/** Payload's list. What depends on the query (`page` or `after`, `count`) is optional. */
export function listSchema(doc: z.ZodType): z.ZodObject {
  return z.object({
    docs: z.array(doc),
    limit: z.int(),
    hasNextPage: z.boolean(),
    nextCursor: z
      .string()
      .nullable()
      .optional()
      .describe('For `after`; null at the end. Missing where the order has no cursors.'),
    totalDocs: z.int().optional().describe('Unless `count=false`; after a cursor only if asked for.'),
    isEstimate: z.boolean().optional().describe('With `count=estimate`: whether `totalDocs` is one.'),
    totalPages: z.int().optional(),
    page: z.int().optional().describe('This and the rest only without `after`.'),
    hasPrevPage: z.boolean().optional(),
    nextPage: z.int().nullable().optional(),
    prevPage: z.int().nullable().optional(),
    pagingCounter: z.int().optional(),
  })
}

/** The path's `id`. */
export const idParams = z.object({ id: idSchema })

/**
 * A calendar day, `YYYY-MM-DD`, or its start in UTC, as GraphQL answers it. Another time or an offset is refused: it is
 * another day elsewhere. Stored as the start of the day in UTC.
 */
export const dateSchema = z
  .union([z.iso.date(), z.iso.datetime().regex(/T00:00:00(?:\.0+)?Z$/)], problem('invalid_format.day'))
  // ISO 8601 has a year 0000, Postgres has none.
  .refine((day) => day >= '0001', problem('too_early.year'))
  .transform((day) => storedDay(day.slice(0, 10)))

/** An amount in minor units: a safe integer of at least 1. */
export const amountSchema = z.int().min(1).max(Number.MAX_SAFE_INTEGER)

/** 0 to 100 per cent, with at most two decimals. */
export const percentageSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => value === 0 || isPercentage(value), problem('invalid_format.percentage'))

/**
 * Text that people type: trimmed, not empty, within `max` characters. NUL, which Postgres cannot store, other control
 * characters and lone surrogates are refused.
 */
export function textSchema({ max }: { max: number }) {
  return bounded(z.string().trim(), max)
}

/**
 * Text that documents print: a name, an address. Direction marks are removed; characters that no font has are refused
 * and named.
 */
export function printedSchema({ max }: { max: number }) {
  return bounded(z.string().overwrite(cleanName), max).superRefine((text, { addIssue }) => {
    for (const { problem: message, ...params } of unprintableProblems({ text }))
      addIssue({ code: 'custom', message, params })
  })
}

function bounded(schema: z.ZodString, max: number) {
  return schema
    .min(1)
    .max(max)
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), problem('invalid_format.text'))
    .refine((text) => text.isWellFormed(), problem('invalid_format.text'))
}
