import type { CollectionConfig } from 'payload'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { labelFor } from '../src/i18n/translator.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** Received money applied to an invoice that it was not paid for. One that was taken back stays as a row. */
export const paymentAllocations: CollectionConfig = defineCollection({
  slug: 'payment-allocations',
  labels: {
    singular: labelFor('collections.paymentAllocations.singular'),
    plural: labelFor('collections.paymentAllocations.plural'),
  },
  admin: {
    useAsTitle: 'amount',
    defaultColumns: ['payment', 'invoice', 'client', 'amount', 'createdAt', 'reversedAt'],
    listSearchableFields: ['client', 'payment', 'invoice'],
    group: groups.records,
  },
  audited: false,
  indexes: [{ fields: ['client', 'createdAt'] }],
  fields: [
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments', required: true, index: true }),
    systemField({ name: 'invoice', type: 'relationship', relationTo: 'invoices', required: true, index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    moneyField({ name: 'amount', min: 1, required: true, writable: 'workflow' }),
    currencyField(),
    moneyField({ name: 'freedAmount', required: true, writable: 'workflow' }),
    systemField({ name: 'allocatedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'reversedAt', type: 'date' }),
    systemField({ name: 'reversedBy', type: 'relationship', relationTo: 'users' }),
  ],
})
