import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { stripeEventLifecycle } from '../src/domain/lifecycles/stripeEvent.ts'
import { panelField } from '../src/fields/panelField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** The inbox: every event that Stripe told or that was found there, stored once. Only what names it is kept; its object is asked for anew when it is handled. */
export const stripeEvents: CollectionConfig = defineCollection({
  slug: 'stripe-events',
  labels: { singular: { en: 'Stripe event', ar: 'حدث Stripe' }, plural: { en: 'Stripe events', ar: 'أحداث Stripe' } },
  admin: {
    useAsTitle: 'eventId',
    defaultColumns: ['eventId', 'type', 'status', 'objectId', 'attempts', 'occurredAt'],
    listSearchableFields: ['eventId', 'type', 'objectId'],
    group: groups.records,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['status', 'createdAt'] }],
  fields: [
    systemField({ name: 'eventId', type: 'text', required: true, unique: true }),
    systemField({ name: 'type', type: 'text', required: true, index: true }),
    systemField({ name: 'objectType', type: 'text' }),
    systemField({ name: 'objectId', type: 'text', index: true }),
    systemField({ name: 'apiVersion', type: 'text' }),
    systemField({ name: 'livemode', type: 'checkbox' }),
    {
      name: 'source',
      type: 'select',
      options: optionsOf(['webhook', 'reconciliation']),
      required: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    systemField({ name: 'occurredAt', type: 'date', required: true, index: true }),
    statusField(stripeEventLifecycle),
    panelField({ name: 'retry', component: 'RetryStripeEvent' }),
    systemField({ name: 'attempts', type: 'number', required: true, defaultValue: 0 }),
    systemField({ name: 'note', type: 'text' }),
    systemField({ name: 'lastError', type: 'text' }),
    systemField({ name: 'handledAt', type: 'date' }),
  ],
})
