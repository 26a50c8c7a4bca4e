import type { CollectionConfig } from 'payload'
import { defineCollection } from './defineCollection.ts'

/** One row for each recipient of a message. Unread counts are one indexed query on it. */
export const messageReceipts: CollectionConfig = defineCollection({
  slug: 'message-receipts',
  labels: { singular: 'Receipt', plural: 'Receipts' },
  admin: { hidden: true },
  graphQL: false,
  audited: false,
  indexes: [{ fields: ['message', 'user'], unique: true }, { fields: ['user', 'readAt'] }],
  fields: [
    { name: 'message', type: 'relationship', relationTo: 'messages', required: true, index: true },
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'readAt', type: 'date' },
  ],
})
