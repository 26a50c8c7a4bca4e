import type { CollectionConfig } from 'payload'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { labelFor } from '../src/i18n/translator.ts'

export const notifications: CollectionConfig = defineCollection({
  slug: 'notifications',
  labels: {
    singular: labelFor('collections.notifications.singular'),
    plural: labelFor('collections.notifications.plural'),
  },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'type', 'read', 'createdAt'], hidden: true },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['user', 'createdAt'] }, { fields: ['user', 'read'] }, { fields: ['user', 'broadcast'] }],
  fields: [
    systemField({ name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true }),
    systemField({ name: 'type', type: 'text', required: true }),
    systemField({ name: 'title', type: 'text', required: true }),
    systemField({ name: 'message', type: 'textarea' }),
    systemField({ name: 'entityType', type: 'text' }),
    systemField({ name: 'entityId', type: 'text' }),
    // A path of the client frontend, for admins of the panel: its host may change.
    systemField({ name: 'link', type: 'text' }),
    systemField({ name: 'read', type: 'checkbox', defaultValue: false, required: true }),
    systemField({ name: 'readAt', type: 'date' }),
    systemField({ name: 'broadcast', type: 'relationship', relationTo: 'broadcasts', index: true }),
  ],
})
