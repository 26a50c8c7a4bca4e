import type { JSONField, SelectField, TextField } from 'payload'
import { byNobody } from '../access/fieldAccess.ts'
import { taxCategories } from '../domain/invoices/invoiceTypes.ts'
import { optionsOf } from './optionsOf.ts'
import { serverField } from './serverField.ts'
import { systemField } from './systemField.ts'

/**
 * How a line or a contract is taxed, besides its rate. Written by workflows and shown by our own components.
 * `withAmounts` where each tax has its amount in minor units.
 */
export function taxFields({ withAmounts }: { withAmounts: boolean }): (JSONField | SelectField | TextField)[] {
  return [
    serverField(systemField({ name: 'taxes', type: 'json', typescriptSchema: [() => taxesSchema({ withAmounts })] })),
    serverField({
      name: 'taxCategory',
      type: 'select',
      options: optionsOf(taxCategories),
      access: { update: byNobody },
    }),
    serverField({ name: 'taxReason', type: 'text', maxLength: 300, access: { update: byNobody } }),
  ]
}

/** The JSON Schema of named taxes. */
export function taxesSchema({ withAmounts }: { withAmounts: boolean }) {
  return {
    type: ['array', 'null'] as ('array' | 'null')[],
    items: {
      type: 'object' as const,
      additionalProperties: false,
      required: ['name', 'rateBps', ...(withAmounts ? ['amount'] : [])],
      properties: {
        name: { type: 'string' as const },
        rateBps: { type: 'number' as const },
        compound: { type: 'boolean' as const },
        ...(withAmounts && { amount: { type: 'number' as const } }),
      },
    },
  }
}
