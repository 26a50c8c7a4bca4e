import type { TextField } from 'payload'

/** An ISO 4217 code of the currency table. Never changed by a generic PATCH. */
export function currencyField({ required = true }: { required?: boolean } = {}): TextField {
  return {
    name: 'currency',
    type: 'text',
    required,
    minLength: 3,
    maxLength: 3,
    access: { update: () => false },
    admin: { components: { Field: '/src/admin/parts/CurrencyField.tsx#CurrencyField' } },
  }
}
