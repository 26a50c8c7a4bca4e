import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema, percentageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { checkTaxed } from '../../src/http/taxSchemas.ts'
import { problem } from '../../src/i18n/problem.ts'
import { correctDraft } from '../../src/workflows/contracts/correctDraft.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { changesShape } from './changesShape.ts'
import { contractRow, contractWritten, expiryOf, idParams, optional } from './schemas.ts'
import { taxOfBody } from './taxShape.ts'

export const correct = defineEndpoint({
  method: 'put',
  path: '/contracts/:id',
  summary: 'Correct a draft: amount, currency, tax, deposit, project, text; a template fills its text again',
  allow: 'admin',
  area: 'contracts',
  params: idParams,
  row: contractRow,
  body: z
    .object({
      project: optional(idSchema),
      template: optional(idSchema).describe('Fills title, text and terms again, with the values as they are now.'),
      ...changesShape,
      depositPercentage: percentageSchema.nullable().optional().describe('`null` for none.'),
    })
    .superRefine(checkTaxed)
    .refine(({ template, content }) => template === undefined || content === undefined, {
      path: ['content'],
      error: problem('conflicting.content'),
    }),
  answers: { 200: contractWritten },
  errors: ['illegal_transition', 'percentage_exceeded'],
  handle: async ({ req, user, params: { id }, body }) => {
    const expiresAt = await expiryOf({ req, said: body.expiresAt })
    await correctDraft({ req, id, changes: { ...taxOfBody(body), expiresAt } })
    return {
      body: { message: translatorOf(req)('answers.contract.corrected'), doc: await readContract({ req, id, user }) },
    }
  },
})
