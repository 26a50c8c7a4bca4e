import { z } from 'zod'
import { webhookTypes } from '../../src/domain/webhooks/webhookTypes.ts'
import { isWebAddress } from '../../src/lib/isWebAddress.ts'
import { problem } from '../../src/i18n/problem.ts'

export const urlSchema = z.string().trim().max(2000).refine(isWebAddress, problem('invalid_format.web_address'))

export const typesSchema = z
  .array(z.enum(webhookTypes))
  .min(1)
  .transform((given) => webhookTypes.filter((type) => given.includes(type)))

export const secretAnswer = { secret: z.string().describe('`whsec_…`: it is in this answer only.') }
