import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** What the platform asked Stripe to do, written down before it is asked: its id is the idempotency key, so that an answer lost on the wire is never a second charge. */
export const stripeOperations: CollectionConfig = defineCollection({
  slug: 'stripe-operations',
  labels: {
    singular: { en: 'Stripe operation', ar: 'عملية Stripe' },
    plural: { en: 'Stripe operations', ar: 'عمليات Stripe' },
  },
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'kind', 'outcome', 'payment', 'error', 'createdAt'],
    listSearchableFields: ['subject', 'resultId', 'payment'],
    group: groups.records,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['outcome', 'createdAt'] }],
  fields: [
    systemField({ name: 'subject', type: 'text', required: true, unique: true }),
    {
      name: 'kind',
      type: 'select',
      options: optionsOf(['customer.create', 'intent.create', 'intent.confirm', 'intent.cancel', 'refund.create']),
      required: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments', index: true }),
    systemField({ name: 'user', type: 'relationship', relationTo: 'users', index: true }),
    systemField({ name: 'refund', type: 'relationship', relationTo: 'payment-refunds', index: true }),
    readOnlyJsonField({ name: 'params', type: 'json' }),
    {
      name: 'outcome',
      type: 'select',
      options: optionsOf(['open', 'succeeded', 'failed']),
      required: true,
      defaultValue: 'open',
      access: systemOnly,
      admin: { readOnly: true },
    },
    systemField({ name: 'resultId', type: 'text', index: true }),
    systemField({ name: 'error', type: 'text' }),
    systemField({ name: 'attemptedAt', type: 'date' }),
  ],
})
