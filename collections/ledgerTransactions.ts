import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { ledgerKinds } from '../src/domain/ledger/ledger.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A journal entry: ledger lines that add up to zero. Never changed and never deleted; `key` makes it unique. */
export const ledgerTransactions: CollectionConfig = defineCollection({
  slug: 'ledger-transactions',
  labels: {
    singular: labelFor('collections.ledgerTransactions.singular'),
    plural: labelFor('collections.ledgerTransactions.plural'),
  },
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['key', 'kind', 'client', 'invoice', 'payment', 'occurredAt'],
    listSearchableFields: ['key', 'memo', 'client'],
    group: groups.records,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['client', 'occurredAt'] }],
  fields: [
    systemField({ name: 'key', type: 'text', required: true, unique: true }),
    {
      name: 'kind',
      type: 'select',
      options: optionsOf(ledgerKinds),
      required: true,
      index: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    systemField({ name: 'occurredAt', type: 'date', required: true, index: true }),
    currencyField(),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    systemField({ name: 'project', type: 'relationship', relationTo: 'projects', index: true }),
    systemField({ name: 'contract', type: 'relationship', relationTo: 'contracts', index: true }),
    systemField({ name: 'invoice', type: 'relationship', relationTo: 'invoices', index: true }),
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments', index: true }),
    reasonField({ name: 'memo', type: 'text' }),
    systemField({ name: 'bookedBy', type: 'relationship', relationTo: 'users' }),
  ],
})
