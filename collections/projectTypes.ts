import type { CollectionConfig } from 'payload'
import { colorField } from '../src/fields/colorField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

export const projectTypes: CollectionConfig = defineCollection({
  slug: 'project-types',
  labels: {
    singular: labelFor('collections.projectTypes.singular'),
    plural: labelFor('collections.projectTypes.plural'),
  },
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
    colorField({ name: 'color' }),
    { name: 'isActive', type: 'checkbox', defaultValue: true, index: true },
  ],
})
