import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/**
 * What the platform asks Stripe to do, recorded before it asks. The id is the idempotency key, so a lost answer never
 * becomes a second charge.
 */
export const stripeOperations: CollectionConfig = defineCollection({
  slug: 'stripe-operations',
  labels: {
    singular: labelFor('collections.stripeOperations.singular'),
    plural: labelFor('collections.stripeOperations.plural'),
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
    reasonField({ name: 'error', type: 'text' }),
    systemField({ name: 'attemptedAt', type: 'date' }),
  ],
})
