import { amountSchema, percentageSchema } from '../../src/http/schemas.ts'
import {
  contentSchema,
  currencySchema,
  expirySchema,
  optional,
  planInvoicingSchema,
  termsSchema,
  titleSchema,
} from './schemas.ts'
import { taxShape } from './taxShape.ts'

/** What a contract says: a correction or a revision only what is otherwise than in the contract that it starts from. */
export const changesShape = {
  title: optional(titleSchema),
  content: optional(contentSchema),
  amount: optional(amountSchema),
  currency: optional(currencySchema),
  ...taxShape,
  depositPercentage: optional(percentageSchema),
  planInvoicing: planInvoicingSchema,
  terms: optional(termsSchema),
  expiresAt: expirySchema,
}
