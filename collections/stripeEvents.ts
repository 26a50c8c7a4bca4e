import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { stripeEventLifecycle } from '../src/domain/lifecycles/stripeEvent.ts'
import { panelField } from '../src/fields/panelField.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/**
 * The inbox: every Stripe event, received or found, stored once. Only its names are stored; its object is fetched again
 * when it is handled.
 */
export const stripeEvents: CollectionConfig = defineCollection({
  slug: 'stripe-events',
  labels: {
    singular: labelFor('collections.stripeEvents.singular'),
    plural: labelFor('collections.stripeEvents.plural'),
  },
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
    reasonField({ name: 'note', type: 'text' }),
    systemField({ name: 'lastError', type: 'text' }),
    systemField({ name: 'handledAt', type: 'date' }),
  ],
})
