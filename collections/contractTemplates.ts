import type { CollectionConfig } from 'payload'
import { checkTemplate } from '../hooks/contractTemplates/checkTemplate.ts'
import { readMarkdown } from '../hooks/contractTemplates/readMarkdown.ts'
import { templateVariables } from '../src/domain/contracts/templateVariables.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'
import { languageOptions } from '../src/fields/languageOptions.ts'

const names = Object.keys(templateVariables).map((name) => `{{${name}}}`)

/** Reusable contract text, with variables for what differs. A contract stores its own filled-in copy. */
export const contractTemplates: CollectionConfig = defineCollection({
  slug: 'contract-templates',
  labels: {
    singular: labelFor('collections.contractTemplates.singular'),
    plural: labelFor('collections.contractTemplates.plural'),
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'language', 'isActive', 'updatedAt'],
    listSearchableFields: ['name', 'description'],
    group: groups.settings,
  },
  hooks: { beforeOperation: [readMarkdown], beforeChange: [checkTemplate] },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, maxLength: 100 },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: languageOptions,
      admin: {
        description: labelFor('collections.contractTemplates.language'),
      },
    },
    { name: 'description', type: 'textarea', maxLength: 2000 },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: {
        description: labelFor('collections.contractTemplates.title'),
      },
    },
    {
      name: 'content',
      type: 'richText',
      required: true,
      admin: { description: labelFor('collections.contractTemplates.content', { names: names.join(' ') }) },
    },
    {
      name: 'terms',
      type: 'textarea',
      maxLength: 50_000,
      admin: {
        description: labelFor('collections.contractTemplates.terms'),
      },
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true, index: true },
  ],
})
