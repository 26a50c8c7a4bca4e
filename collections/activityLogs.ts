import type { CollectionConfig } from 'payload'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'

/** Who did what, when, from where. Written in the transaction of the deed; no API and no SQL of ours changes or deletes it. */
export const activityLogs: CollectionConfig = defineCollection({
  slug: 'activity-logs',
  labels: { singular: { en: 'Activity', ar: 'نشاط' }, plural: { en: 'Activity log', ar: 'سجل النشاط' } },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['action', 'actor', 'entityType', 'createdAt', 'address'],
    listSearchableFields: ['action', 'entityType', 'entityId', 'actor'],
    // A page of ours shows it (`src/domain/panelPages.ts`), so no second link leads here.
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
