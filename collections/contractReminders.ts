import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A due reminder to sign a contract: one row for each day of the schedule, sent or skipped. */
export const contractReminders: CollectionConfig = defineCollection({
  slug: 'contract-reminders',
  labels: {
    singular: labelFor('collections.contractReminders.singular'),
    plural: labelFor('collections.contractReminders.plural'),
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
