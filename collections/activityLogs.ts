import type { CollectionConfig } from 'payload'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { labelFor } from '../src/i18n/translator.ts'

/**
 * Who did what, when and from where. Written in the transaction of the action; no API and no SQL of ours changes or
 * deletes it.
 */
export const activityLogs: CollectionConfig = defineCollection({
  slug: 'activity-logs',
  labels: {
    singular: labelFor('collections.activityLogs.singular'),
    plural: labelFor('collections.activityLogs.plural'),
  },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['action', 'actor', 'entityType', 'createdAt', 'address'],
    listSearchableFields: ['action', 'entityType', 'entityId', 'actor'],
    // Its link is among our pages (`src/panelPages.ts`), so there is no second one.
    group: false,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [
    { fields: ['createdAt'] },
    { fields: ['actor', 'createdAt'] },
    { fields: ['entityType', 'entityId', 'createdAt'] },
    { fields: ['action', 'createdAt'] },
  ],
  fields: [
    systemField({ name: 'actor', type: 'relationship', relationTo: 'users', index: true }),
    systemField({ name: 'actorRole', type: 'text', required: true }),
    systemField({ name: 'action', type: 'text', required: true }),
    systemField({ name: 'entityType', type: 'text' }),
    systemField({ name: 'entityId', type: 'text' }),
    readOnlyJsonField({ name: 'before', type: 'json' }),
    readOnlyJsonField({ name: 'after', type: 'json' }),
    systemField({ name: 'address', type: 'text' }),
    systemField({ name: 'userAgent', type: 'text' }),
    systemField({ name: 'requestId', type: 'text' }),
  ],
})
