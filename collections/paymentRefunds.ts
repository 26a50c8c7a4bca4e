import type { CollectionConfig } from 'payload'
import { byAdmins } from '../src/access/fieldAccess.ts'
import { refundLifecycle } from '../src/domain/lifecycles/refund.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** Refunded money, one row for each refund. */
export const paymentRefunds: CollectionConfig = defineCollection({
  slug: 'payment-refunds',
  labels: {
    singular: labelFor('collections.paymentRefunds.singular'),
    plural: labelFor('collections.paymentRefunds.plural'),
  },
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['reason', 'payment', 'client', 'status', 'amount', 'createdAt'],
    listSearchableFields: ['reason', 'client', 'payment'],
    group: groups.money,
  },
  audited: false,
  indexes: [{ fields: ['client', 'createdAt'] }],
  fields: [
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments', required: true, index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    moneyField({ name: 'amount', min: 1, required: true, writable: 'workflow' }),
    currencyField(),
    statusField(refundLifecycle),
    systemField({ name: 'stripeRefundId', type: 'text', unique: true }),
    // Stripe's reason, which may be that a card was stolen.
    systemField({ name: 'failureReason', type: 'text', access: { read: byAdmins } }),
    systemField({ name: 'settledAt', type: 'date' }),
    systemField({ name: 'reason', type: 'textarea', required: true }),
    systemField({ name: 'refundedBy', type: 'relationship', relationTo: 'users' }),
    systemField({
      name: 'review',
      type: 'relationship',
      relationTo: 'payment-reviews',
      index: true,
      admin: {
        readOnly: true,
        description: labelFor('collections.paymentRefunds.review'),
      },
    }),
    // When Stripe was last asked for it; empty where the answer was lost.
    systemField({
      name: 'askedAt',
      type: 'date',
      hidden: true,
      admin: { hidden: true },
    }),
    // When whoever asked was told of the outcome; empty where they were not, so that they may ask again.
    systemField({
      name: 'answeredAt',
      type: 'date',
      hidden: true,
      admin: { hidden: true },
    }),
  ],
})
