import type { CollectionConfig } from 'payload'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

export const projectTypes: CollectionConfig = defineCollection({
  slug: 'project-types',
  labels: { singular: { en: 'Project type', ar: 'نوع مشروع' }, plural: { en: 'Project types', ar: 'أنواع المشاريع' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'isActive', 'description'],
    listSearchableFields: ['name', 'description'],
    group: groups.settings,
  },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, maxLength: 100 },
    { name: 'description', type: 'textarea', maxLength: 2000 },
    { name: 'icon', type: 'text', maxLength: 100 },
    {
      name: 'color',
      type: 'text',
      maxLength: 7,
      validate: (value: unknown) =>
        value === null || value === undefined || value === ''
          ? true
          : (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) || 'A colour is written as #1a2b3c.',
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true, index: true },
  ],
})
