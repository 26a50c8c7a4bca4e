import type { TextField } from 'payload'
import { isCurrency } from '../domain/money/currencies.ts'
import { problem } from '../i18n/problem.ts'

type CurrencyFieldArgs = {
  required?: boolean
  /** Names of amounts that a generic PATCH may change, and this currency together with one of them. */
  with?: readonly string[]
}

/** An ISO 4217 code of the currency table. Never changed by a generic PATCH alone. */
export function currencyField({ required = true, with: amounts = [] }: CurrencyFieldArgs = {}): TextField {
  return {
    name: 'currency',
    type: 'text',
    required,
    minLength: 3,
    maxLength: 3,
    access: { update: ({ data }) => amounts.some((name) => data?.[name] !== undefined) },
    ...(amounts.length > 0 && {
      validate: (value: unknown) => !value || isCurrency(value) || problem('invalid_value.currency'),
    }),
    admin: { components: { Field: '/src/admin/parts/CurrencyField.tsx#CurrencyField' } },
  }
}
