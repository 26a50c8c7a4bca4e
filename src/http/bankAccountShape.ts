import { z } from 'zod'

/** Where clients transfer to. */
export const bankAccountShape = {
  accountHolder: z.string().nullable().describe('The name of the company where it has no other. Null without an IBAN.'),
  iban: z.string().nullable().describe('Without spaces.'),
  bic: z.string().nullable(),
  bankDetails: z.string().nullable().describe('In the words of the company, line by line.'),
}
