import { z } from 'zod'
import { amountSchema, idSchema } from '../../src/http/schemas.ts'
import type { ContractDraft } from '../../src/workflows/contracts/contractDraft.ts'
import { checkTaxed } from '../../src/http/taxSchemas.ts'
import { changesShape } from './changesShape.ts'
import { taxOfBody } from './taxShape.ts'
import { optional } from './schemas.ts'
import { problem, type Problem } from '../../src/i18n/problem.ts'

/** A new draft: `title` and `content`, or a `template`, whose title and terms may be replaced. */
export const draftSchema = z
  .object({
    project: idSchema,
    ...changesShape,
    amount: amountSchema,
    template: optional(idSchema),
  })
  .superRefine(checkTaxed)
  .transform((body, context): ContractDraft => {
    const { title, content, template, ...rest } = taxOfBody(body)
    const refuse = (path: string, message: Problem) => context.addIssue({ code: 'custom', path: [path], message })
    if (template !== undefined && content === undefined) return { ...rest, title, template }
    if (template !== undefined) refuse('content', problem('conflicting.content'))
    else if (content === undefined) refuse('content', problem('required.content'))
    if (title === undefined) refuse('title', problem('required'))
    if (title === undefined || content === undefined || template !== undefined) return z.NEVER
    return { ...rest, title, content }
  })
