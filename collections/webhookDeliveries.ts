import type { CollectionConfig } from 'payload'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { panelField } from '../src/fields/panelField.ts'
import { systemField } from '../src/fields/systemField.ts'
import { labelFor } from '../src/i18n/translator.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** Messages to other systems, with what became of their tries. */
export const webhookDeliveries: CollectionConfig = defineCollection({
  slug: 'webhook-deliveries',
  labels: {
    singular: labelFor('collections.webhookDeliveries.singular'),
    plural: labelFor('collections.webhookDeliveries.plural'),
  },
  admin: {
    useAsTitle: 'type',
    defaultColumns: ['type', 'state', 'endpoint', 'attempts', 'lastStatus', 'nextTryAt', 'createdAt'],
    listSearchableFields: ['type', 'eventId'],
    group: groups.records,
  },
  graphQL: false,
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['endpoint', 'state', 'createdAt'] }, { fields: ['state', 'nextTryAt'] }],
  fields: [
    systemField({ name: 'type', type: 'text', required: true }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      options: optionsOf(['pending', 'delivered', 'failed']),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    panelField({ name: 'replay', component: 'ReplayDelivery' }),
    systemField({ name: 'endpoint', type: 'relationship', relationTo: 'webhook-endpoints', required: true }),
    systemField({ name: 'eventId', type: 'text', required: true }),
    systemField({ name: 'body', type: 'textarea', required: true }),
    systemField({ name: 'attempts', type: 'number', required: true, defaultValue: 0 }),
    systemField({ name: 'lastStatus', type: 'number' }),
    systemField({ name: 'lastError', type: 'text' }),
    systemField({ name: 'lastTriedAt', type: 'date' }),
    systemField({ name: 'nextTryAt', type: 'date' }),
  ],
})
