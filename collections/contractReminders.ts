import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** A reminder to sign that was due for a contract: one row for each day of the schedule, sent or passed over. */
export const contractReminders: CollectionConfig = defineCollection({
  slug: 'contract-reminders',
  labels: {
    singular: { en: 'Contract reminder', ar: 'تذكير بعقد' },
    plural: { en: 'Contract reminders', ar: 'تذكيرات العقود' },
  },
  admin: {
    useAsTitle: 'daysBefore',
    defaultColumns: ['daysBefore', 'contract', 'client', 'outcome', 'createdAt'],
    listSearchableFields: ['contract', 'client'],
    group: groups.records,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['contract', 'daysBefore'], unique: true }],
  fields: [
    systemField({ name: 'contract', type: 'relationship', relationTo: 'contracts', required: true, index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    systemField({ name: 'daysBefore', type: 'number', required: true }),
    {
      name: 'outcome',
      type: 'select',
      options: optionsOf(['sent', 'passed']),
      required: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
  ],
})
