import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { disputeStates } from '../src/domain/payments/disputes.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A charge that the cardholder disputes at their bank. `state` is what Stripe says. */
export const paymentDisputes: CollectionConfig = defineCollection({
  slug: 'payment-disputes',
  labels: {
    singular: labelFor('collections.paymentDisputes.singular'),
    plural: labelFor('collections.paymentDisputes.plural'),
  },
  admin: {
    useAsTitle: 'stripeDisputeId',
    defaultColumns: ['stripeDisputeId', 'client', 'payment', 'state', 'amount', 'evidenceDueBy'],
    listSearchableFields: ['stripeDisputeId', 'client', 'payment'],
    group: groups.money,
  },
  defaultSort: '-createdAt',
  audited: false,
  fields: [
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments', required: true, index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    systemField({ name: 'stripeDisputeId', type: 'text', required: true, unique: true }),
    moneyField({ name: 'amount', min: 1, required: true, writable: 'workflow' }),
    currencyField(),
    systemField({ name: 'reason', type: 'text' }),
    {
      name: 'state',
      type: 'select',
      options: optionsOf(disputeStates),
      required: true,
      index: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    systemField({ name: 'evidenceDueBy', type: 'date' }),
    systemField({ name: 'closedAt', type: 'date' }),
  ],
})
