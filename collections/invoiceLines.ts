import { byNobody, systemOnly } from '../src/access/fieldAccess.ts'
import { taxCategories } from '../src/domain/invoices/invoiceTypes.ts'
import { serverField } from '../src/fields/serverField.ts'
import { readOnlyJsonField } from '../src/fields/systemField.ts'
import { taxesSchema, taxFields } from '../src/fields/taxFields.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** The lines of an invoice, a discount's and a rounding's among them. */
export const invoiceLinesField = serverField({
  name: 'lines',
  type: 'array',
  labels: { singular: labelFor('collections.invoices.line'), plural: labelFor('collections.invoices.lines') },
  required: true,
  minRows: 1,
  // 500 given lines, and at most as many of a discount.
  maxRows: 1000,
  access: { update: byNobody },
  fields: [
    { name: 'description', type: 'text', required: true, maxLength: 1000 },
    {
      name: 'quantity',
      type: 'text',
      required: true,
      admin: { description: labelFor('collections.invoices.quantity') },
    },
    {
      name: 'unitAmount',
      type: 'number',
      required: true,
      admin: { description: labelFor('collections.invoices.unitAmount') },
    },
    { name: 'discountBps', type: 'number', min: 0, max: 10_000 },
    // The total of all taxes.
    { name: 'taxRateBps', type: 'number', required: true, defaultValue: 0 },
    ...taxFields({ withAmounts: true }),
    { name: 'netAmount', type: 'number', required: true, access: systemOnly },
    { name: 'taxAmount', type: 'number', required: true, access: systemOnly },
    { name: 'grossAmount', type: 'number', required: true, access: systemOnly },
  ],
})

/** The sums of each tax treatment. */
export const taxSummaryField = serverField(
  readOnlyJsonField({
    name: 'taxSummary',
    type: 'json',
    typescriptSchema: [
      () => ({
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['taxRateBps', 'net', 'tax', 'gross'],
          properties: {
            taxRateBps: { type: 'number' },
            taxes: taxesSchema({ withAmounts: true }),
            taxCategory: { type: ['string', 'null'], enum: [...taxCategories, null] },
            taxReason: { type: ['string', 'null'] },
            net: { type: 'number' },
            tax: { type: 'number' },
            gross: { type: 'number' },
          },
        },
      }),
    ],
  }),
)
