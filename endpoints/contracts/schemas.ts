import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { contractLifecycle } from '../../src/domain/lifecycles/contract.ts'
import { now } from '../../src/adapters/clock.ts'
import { isLexicalState } from '../../src/adapters/markdown/isLexicalState.ts'
import { lexicalToPlainText } from '../../src/adapters/markdown/lexicalToPlainText.ts'
import { markdownToLexical } from '../../src/adapters/markdown/markdownToLexical.ts'
import { isCurrency } from '../../src/domain/currencies.ts'
import { isPrintableContent } from '../../src/domain/isPrintableContent.ts'
import type { LexicalState } from '../../src/domain/lexical.ts'
import { docSchema, idParams, idSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import type { Contract } from '../../src/payload-types.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

export { idParams }

/** A contract's text as the editor's state: from Markdown, or as it is. Bounded, printable, and not empty. */
export const contentSchema = z
  .union([z.string().max(500_000).transform(markdownToLexical), z.custom<LexicalState>(isLexicalState)], {
    error: 'The content is Markdown of at most 500,000 characters, or a document of the editor.',
  })
  .refine(isPrintableContent, { error: 'The content holds something that cannot be printed, such as a picture.' })
  .refine((state) => lexicalToPlainText(state) !== '', { error: 'The content is empty.' })

export const titleSchema = textSchema({ max: 200 })
/** `''` for none at all, where the company has terms of its own. */
export const termsSchema = z.union([z.literal(''), textSchema({ max: 50_000 })])
export const currencySchema = z.string().refine(isCurrency, { error: 'This is not a known currency.' })

/** Left out or `null`. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined)
}

/** `{ reason }` */
export const reasonBody = z.object({ reason: textSchema({ max: 2000 }) })

/** A time that is still to come: ISO 8601, or a day, whose last moment (UTC) counts. */
export const futureSchema = z
  .union([
    z.iso.date().transform((day) => new Date(`${day}T23:59:59.999Z`)),
    z.iso.datetime({ offset: true }).transform((time) => new Date(time)),
  ])
  .refine((time) => time.getTime() > now().getTime(), { error: 'This has to be in the future.' })
  .transform((time) => time.toISOString())

/** `{ message, doc }` */
export const contractWritten = writeSchema('contracts')

/** A contract, its signatures as documents, and what its client would agree to. */
export const contractAnswer = z.looseObject({
  id: idSchema,
  contractNumber: z.string(),
  status: z.enum(contractLifecycle.states),
  documentSha256: z.string().nullable(),
  signatures: z.array(docSchema('contract-signatures')),
  consent: z.object({ text: z.string(), version: z.string(), locale: z.string() }).optional(),
})

/** The contract of the path, as the caller may know of it. */
export function contractRow({
  req,
  params: { id },
}: {
  req: PayloadRequest
  params: { id: string }
}): Promise<Contract> {
  return readVisible({ req, collection: 'contracts', id })
}
