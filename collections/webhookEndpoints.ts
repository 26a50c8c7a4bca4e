import type { CollectionConfig } from 'payload'
import { webhookTypes } from '../src/domain/webhooks/webhookTypes.ts'
import { labelFor } from '../src/i18n/translator.ts'
import { defineCollection } from './defineCollection.ts'

/** Where other systems are told of acts, by `/api/admin/webhooks`. Its secret is derived and stored nowhere. */
export const webhookEndpoints: CollectionConfig = defineCollection({
  slug: 'webhook-endpoints',
  labels: {
    singular: labelFor('collections.webhookEndpoints.singular'),
    plural: labelFor('collections.webhookEndpoints.plural'),
  },
  admin: { hidden: true, useAsTitle: 'url' },
  graphQL: false,
  audited: false,
  fields: [
    { name: 'url', type: 'text', required: true },
    {
      name: 'types',
      type: 'json',
      required: true,
      typescriptSchema: [() => ({ type: 'array', items: { type: 'string', enum: [...webhookTypes] } })],
    },
    // The number of its secret.
    { name: 'generation', type: 'number', required: true, defaultValue: 1 },
    { name: 'oldSecretUntil', type: 'date' },
    { name: 'pausedAt', type: 'date' },
    // Paused by the platform, because it accepted nothing for days.
    { name: 'isDisabled', type: 'checkbox', defaultValue: false },
    { name: 'failingSince', type: 'date' },
  ],
})
