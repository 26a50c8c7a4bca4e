import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A due reminder of an invoice: one row for each day of the schedule, sent or skipped. */
export const invoiceReminders: CollectionConfig = defineCollection({
  slug: 'invoice-reminders',
  labels: {
    singular: labelFor('collections.invoiceReminders.singular'),
    plural: labelFor('collections.invoiceReminders.plural'),
  },
  admin: {
    useAsTitle: 'dayOffset',
    defaultColumns: ['dayOffset', 'invoice', 'client', 'outcome', 'createdAt'],
    listSearchableFields: ['invoice', 'client'],
    group: groups.records,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['invoice', 'dayOffset'], unique: true }],
  fields: [
    systemField({ name: 'invoice', type: 'relationship', relationTo: 'invoices', required: true, index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    systemField({ name: 'dayOffset', type: 'number', required: true }),
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
