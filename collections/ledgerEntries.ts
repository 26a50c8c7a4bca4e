import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyComponents } from '../src/fields/moneyComponents.ts'
import { systemField } from '../src/fields/systemField.ts'
import { ledgerAccounts, ledgerKinds } from '../src/domain/ledger/ledger.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/**
 * What a journal entry adds to an account: positive for a debit, negative for a credit. Every balance is a sum of
 * these.
 */
export const ledgerEntries: CollectionConfig = defineCollection({
  slug: 'ledger-entries',
  labels: {
    singular: labelFor('collections.ledgerEntries.singular'),
    plural: labelFor('collections.ledgerEntries.plural'),
  },
  admin: {
    useAsTitle: 'account',
    defaultColumns: ['account', 'kind', 'amount', 'client', 'invoice', 'payment', 'occurredAt'],
    listSearchableFields: ['client', 'invoice'],
    group: groups.records,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [
    { fields: ['account', 'currency', 'occurredAt'] },
    { fields: ['client', 'currency', 'occurredAt'] },
    { fields: ['invoice', 'account'] },
    { fields: ['payment', 'account'] },
  ],
  fields: [
    systemField({
      name: 'transaction',
      type: 'relationship',
      relationTo: 'ledger-transactions',
      required: true,
      index: true,
    }),
    {
      name: 'account',
      type: 'select',
      options: optionsOf(ledgerAccounts),
      required: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    {
      name: 'kind',
      type: 'select',
      options: optionsOf(ledgerKinds),
      required: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    currencyField(),
    systemField({ name: 'amount', type: 'number', required: true, admin: { components: moneyComponents } }),
    // Of a line that is tax: which one.
    systemField({ name: 'taxName', type: 'text' }),
    systemField({ name: 'taxRateBps', type: 'number' }),
    systemField({ name: 'occurredAt', type: 'date', required: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true }),
    systemField({ name: 'invoice', type: 'relationship', relationTo: 'invoices' }),
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments' }),
  ],
})
