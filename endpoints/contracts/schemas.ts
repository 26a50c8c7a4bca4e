import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { planInvoicings } from '../../src/domain/contracts/planInvoicings.ts'
import { now } from '../../src/adapters/now.ts'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { lexicalToPlainText } from '../../src/adapters/markdown/lexicalToPlainText.ts'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import { isCurrency } from '../../src/domain/money/currencies.ts'
import { isPrintableContent } from '../../src/domain/contracts/isPrintableContent.ts'
import type { LexicalState } from '../../src/domain/contracts/lexical.ts'
import { failField } from '../../src/errors.ts'
import { isDay } from '../../src/lib/isDay.ts'
import { momentUntil } from '../../src/workflows/company/companyMoments.ts'
import { detailSchema, docSchema, idParams, textSchema } from '../../src/http/schemas.ts'
import type { Contract } from '../../src/payload-types.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { problem } from '../../src/i18n/problem.ts'

export { idParams }

/** A contract's text as the editor's state: from Markdown, or as it is. Bounded, printable, and not empty. */
export const contentSchema = z
  .union(
    [
      z.string().max(500_000).transform(markdownToLexical),
      z.custom<LexicalState>(isLexicalState).meta({ type: 'object' }),
    ],
    { error: problem('invalid_format.content') },
  )
  // Images of Markdown are looked up when the contract is written.
  .refine((state) => isPrintableContent(state, { isRead: true }), problem('invalid_value.content'))
  .refine((state) => lexicalToPlainText(state) !== '', problem('required'))

export const titleSchema = textSchema({ max: 200 })
/** `''` for none at all, even if the company has default terms. */
export const termsSchema = z.union([z.literal(''), textSchema({ max: 50_000 })])
export const currencySchema = z.string().refine(isCurrency, problem('invalid_value.currency'))

/** Omitted or `null`. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined)
}

export const planInvoicingSchema = optional(z.enum(planInvoicings)).describe(
  'What a request of a part of its plan comes with: nothing, its invoice, or a pro forma, whose invoice follows once it is paid.',
)

/** `{ reason }` */
export const reasonBody = z.object({ reason: textSchema({ max: 2000 }) })

/** A future time: ISO 8601, or a day, whose last moment in the time zone of the company counts. */
const futureSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const expirySchema = optional(futureSchema)

/** The moment that a body's `expiresAt` says; 400 for one that has passed. */
export async function expiryOf({ req, said }: { req: PayloadRequest; said: string | undefined }) {
  if (said === undefined) return undefined
  const end = await momentUntil({ req, said })
  const at = isDay(said) ? new Date(end.getTime() - 1) : end
  if (at <= now()) throw failField('expiresAt', 'too_early.future')
  return at.toISOString()
}

/** A contract, its signatures as documents, and what its client would agree to. */
export const contractAnswer = detailSchema('contracts', {
  documentSha256: z.string().nullish(),
  signatures: z.array(docSchema('contract-signatures')),
  consent: z.object({ text: z.string(), version: z.string(), locale: z.string() }).optional(),
})

/** `{ message, doc }` */
export const contractWritten = z.object({ message: z.string(), doc: contractAnswer })

type ContractRowArgs = { req: PayloadRequest; params: { id: string } }

/** The contract of the path, if the caller may see it. */
export function contractRow({ req, params: { id } }: ContractRowArgs): Promise<Contract> {
  return readVisible({ req, collection: 'contracts', id })
}
