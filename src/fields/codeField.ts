import type { TextField } from 'payload'
import { compactCode } from '../domain/invoices/bankAccounts.ts'
import { problem, type ProblemKey } from '../i18n/problem.ts'
import { labelFor } from '../i18n/translator.ts'

type CodeFieldArgs = {
  name: string
  isValid: (compact: string) => boolean
  refusal: Extract<ProblemKey, 'invalid_format.iban' | 'invalid_format.bic'>
  description?: Parameters<typeof labelFor>[0]
}

/** A code of banks, or none: typed with spaces and in any case, stored without spaces and in capitals. */
export function codeField({ name, isValid, refusal, description }: CodeFieldArgs): TextField {
  return {
    name,
    type: 'text',
    maxLength: 50,
    validate: (value: unknown) =>
      !value || (typeof value === 'string' && isValid(compactCode(value))) || problem(refusal),
    hooks: {
      beforeValidate: [({ value }) => (typeof value === 'string' ? compactCode(value) || null : value)],
    },
    ...(description && { admin: { description: labelFor(description) } }),
  }
}
