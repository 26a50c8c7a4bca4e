import type { CollectionConfig } from 'payload'
import { checkTemplate } from '../hooks/contractTemplates/checkTemplate.ts'
import { readMarkdown } from '../hooks/contractTemplates/readMarkdown.ts'
import { templateVariables } from '../src/domain/templateVariables.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

const names = Object.keys(templateVariables).map((name) => `{{${name}}}`)

/** Contracts as the agency writes them again and again, with variables for what differs. A contract keeps its own copy of what was filled in. */
export const contractTemplates: CollectionConfig = defineCollection({
  slug: 'contract-templates',
  labels: {
    singular: { en: 'Contract template', ar: 'قالب عقد' },
    plural: { en: 'Contract templates', ar: 'قوالب العقود' },
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
      options: [
        { label: 'English', value: 'en' },
        { label: 'العربية', value: 'ar' },
      ],
      admin: {
        description: {
          en: 'Dates and the words of the milestones’ table are written in it.',
          ar: 'تُكتب بها التواريخ وكلمات جدول المراحل.',
        },
      },
    },
    { name: 'description', type: 'textarea', maxLength: 2000 },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: {
        description: { en: 'Title of the contracts; may hold variables.', ar: 'عنوان العقود، ويجوز أن يحوي متغيرات.' },
      },
    },
    {
      name: 'content',
      type: 'richText',
      required: true,
      admin: { description: { en: `Variables: ${names.join(' ')}`, ar: `المتغيرات: ${names.join(' ')}` } },
    },
    {
      name: 'terms',
      type: 'textarea',
      maxLength: 50_000,
      admin: {
        description: {
          en: 'Instead of the company’s own terms; may hold variables.',
          ar: 'بدلًا من شروط الشركة، ويجوز أن تحوي متغيرات.',
        },
      },
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true, index: true },
  ],
})
