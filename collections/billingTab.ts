import type { Tab } from 'payload'
import { planInvoicings } from '../src/domain/contracts/planInvoicings.ts'
import { taxRoundings } from '../src/domain/invoices/invoiceTypes.ts'
import { isTaxRate } from '../src/domain/invoices/taxWeights.ts'
import { isCurrency } from '../src/domain/money/currencies.ts'
import { isIncrement, maxIncrement, roundingProblem } from '../src/domain/money/roundTotal.ts'
import { isBic, isIban } from '../src/domain/invoices/bankAccounts.ts'
import { codeField } from '../src/fields/codeField.ts'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { problem } from '../src/i18n/problem.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** Currency, tax, roundings and bank details of the company. */
export const billingTab: Tab = {
  label: labelFor('collections.company.billing'),
  description: labelFor('collections.company.billingHint'),
  fields: [
    {
      name: 'currency',
      type: 'text',
      required: true,
      defaultValue: 'USD',
      validate: (value: unknown) =>
        (typeof value === 'string' && isCurrency(value)) || problem('invalid_value.currency'),
      admin: {
        description: labelFor('collections.company.currency'),
        components: { Field: '/src/admin/parts/CurrencyField.tsx#CurrencyField' },
      },
    },
    {
      name: 'taxRateBps',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 10_000,
      validate: (value: unknown) => isTaxRate(value) || problem('invalid_format.tax_rate'),
      label: labelFor('collections.company.taxRate'),
      admin: {
        description: labelFor('collections.company.taxRateHint'),
        components: { Field: '/src/admin/parts/PercentField.tsx#PercentField' },
      },
    },
    {
      name: 'taxRounding',
      type: 'select',
      required: true,
      defaultValue: 'line',
      options: optionsOf(taxRoundings),
      admin: { description: labelFor('collections.company.taxRounding') },
    },
    {
      name: 'totalRounding',
      type: 'array',
      labels: {
        singular: labelFor('collections.company.totalRoundingOne'),
        plural: labelFor('collections.company.totalRoundingMany'),
      },
      maxRows: 50,
      validate: (rows: unknown) => roundingProblem(rows) ?? true,
      admin: { description: labelFor('collections.company.totalRounding') },
      fields: [
        {
          name: 'currency',
          type: 'text',
          required: true,
          validate: (value: unknown) => isCurrency(value) || problem('invalid_value.currency'),
          admin: { components: { Field: '/src/admin/parts/CurrencyField.tsx#CurrencyField' } },
        },
        {
          name: 'increment',
          type: 'number',
          required: true,
          min: 1,
          max: maxIncrement,
          validate: (value: unknown) =>
            isIncrement(value) || problem('invalid_value.increment', { maximum: maxIncrement }),
          admin: { description: labelFor('collections.company.increment') },
        },
      ],
    },
    {
      name: 'planInvoicing',
      type: 'select',
      required: true,
      defaultValue: 'request',
      options: optionsOf(planInvoicings),
      admin: { description: labelFor('collections.company.planInvoicing') },
    },
    { name: 'taxNumber', type: 'text', maxLength: 100 },
    {
      name: 'accountHolder',
      type: 'text',
      maxLength: 70,
      admin: { description: labelFor('collections.company.accountHolder') },
    },
    codeField({
      name: 'iban',
      isValid: isIban,
      refusal: 'invalid_format.iban',
      description: 'collections.company.iban',
    }),
    codeField({ name: 'bic', isValid: isBic, refusal: 'invalid_format.bic' }),
    {
      name: 'bankDetails',
      type: 'textarea',
      maxLength: 2000,
      admin: { description: labelFor('collections.company.bankDetails') },
    },
  ],
}
