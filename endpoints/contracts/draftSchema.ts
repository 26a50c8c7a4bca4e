import { z } from 'zod'
import { amountSchema, idSchema, percentageSchema } from '../../src/http/schemas.ts'
import type { ContractDraft } from '../../src/workflows/contracts/contractDraft.ts'
import { contentSchema, currencySchema, futureSchema, optional, termsSchema, titleSchema } from './schemas.ts'

/** A draft to be: `title` and `content`, or a `template`, whose title and terms may be replaced. */
export const draftSchema = z
  .object({
    project: idSchema,
    title: optional(titleSchema),
    content: optional(contentSchema),
    template: optional(idSchema),
    amount: amountSchema,
    currency: optional(currencySchema),
    depositPercentage: optional(percentageSchema),
    terms: optional(termsSchema),
    expiresAt: optional(futureSchema),
  })
  .transform((body, context): ContractDraft => {
    const { title, content, template, ...rest } = body
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (template !== undefined && content === undefined) return { ...rest, title, template }
    if (template !== undefined) refuse('content', 'The content is given, or comes from a template: not both.')
    else if (content === undefined) refuse('content', 'The content is missing, or a template.')
    if (title === undefined) refuse('title', 'The title is missing.')
    if (title === undefined || content === undefined || template !== undefined) return z.NEVER
    return { ...rest, title, content }
  })
