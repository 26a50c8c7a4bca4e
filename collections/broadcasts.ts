import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { labelFor } from '../src/i18n/translator.ts'

export const broadcasts: CollectionConfig = defineCollection({
  slug: 'broadcasts',
  labels: { singular: labelFor('collections.broadcasts.singular'), plural: labelFor('collections.broadcasts.plural') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'audience', 'channels', 'recipientCount', 'createdAt'],
    listSearchableFields: ['title', 'message'],
    // Its link is among our pages (`src/panelPages.ts`), so there is no second one.
    group: false,
  },
  audited: false,
  fields: [
    systemField({ name: 'title', type: 'text', required: true }),
    systemField({ name: 'message', type: 'textarea', required: true }),
    {
      name: 'audience',
      type: 'select',
      required: true,
      options: optionsOf(['all', 'client', 'admin']),
      access: { create: () => false, update: () => false },
    },
    {
      name: 'channels',
      type: 'select',
      hasMany: true,
      options: optionsOf(['in_app', 'email']),
      access: { create: () => false, update: () => false },
    },
    systemField({ name: 'recipientCount', type: 'number', required: true }),
    systemField({ name: 'sentBy', type: 'relationship', relationTo: 'users', required: true }),
    systemField({ name: 'deliveredAt', type: 'date' }),
  ],
})
