import { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import { fieldErrorCodes } from '../../i18n/fieldErrorCodes.ts'

const fieldError = z
  .object({
    path: z.string().describe('Where the field is, as `lines.0.quantity`; empty for the whole.'),
    code: z.enum(fieldErrorCodes),
    message: z.string().describe('What to do, in the language of the request.'),
    params: z.looseObject({}).optional().describe('What the message says, such as `minimum` and `maximum`.'),
    characters: z.array(z.looseObject({})).optional().describe('The characters that no font has.'),
    variable: z.string().optional().describe('The variable of a template that it is about.'),
  })
  .meta({ reference: 'FieldError' })

const fields = z.array(fieldError)
const id = z.string()
const minorUnits = z.int().describe('Minor units.')
const currency = z.string()

/** What the `data` of an error has, by its code. Codes that are missing here have none, or nothing to rely on. */
export const errorData = {
  validation_failed: z.object({ errors: fields }),
  insufficient_scope: z.object({ scope: z.string() }),
  illegal_transition: z.looseObject({ from: z.string().nullish(), action: z.string() }),
  stale_document: z.object({
    updatedAt: z.string().optional().describe('Of the present version.'),
    changes: z.array(z.looseObject({})).optional().describe('For admins: what was changed since.'),
  }),
  name_mismatch: z.object({ path: z.string(), typedName: z.string(), accountName: z.string() }),
  unlikely_date: z.object({ path: z.string(), date: z.string(), earliest: z.string() }),
  percentage_exceeded: z.object({
    left: z.number(),
    parts: z.array(
      z.looseObject({ kind: z.enum(['deposit', 'milestone']), title: z.string().nullish(), percentage: z.number() }),
    ),
    errors: fields,
  }),
  over_invoiced: z.object({ left: minorUnits, currency }),
  already_received: z.object({ payment: id }),
  payment_in_progress: z.object({ payment: id }),
  refund_refused: z.object({ reason: z.string().describe('Stripe’s code.') }),
  card_declined: z.object({ declineCode: z.string() }),
  amount_not_chargeable: z.object({ amount: minorUnits, currency, reason: z.string().optional() }),
  range_not_satisfiable: z.object({ sizeBytes: z.int() }),
  signature_empty: z.object({ path: z.enum(['signature', 'typedName']) }),
} as const satisfies Partial<Record<ErrorCode, z.ZodType>>

/** The same of codes that are also answered without it. */
export const optionalErrorData = {
  duplicate: z.looseObject({
    errors: fields.optional(),
    payment: id.optional(),
    refund: id.optional(),
    invoice: id.optional(),
  }),
  amount_exceeded: z.object({ left: minorUnits, currency }),
  too_large: z.object({
    path: z.string().optional(),
    maxBytes: z.int().optional(),
    maxPixels: z.int().optional(),
  }),
  unsupported_type: z.object({
    path: z.string().optional(),
    detected: z.string().nullable(),
    accepted: z.array(z.string()),
    extension: z.string().optional(),
  }),
  unreadable_file: z.object({ path: z.string().optional() }),
  rate_limited: z.object({ retryAfterSeconds: z.number() }),
  unavailable: z.object({ status: z.literal('processing').optional() }),
} as const satisfies Partial<Record<ErrorCode, z.ZodType>>
