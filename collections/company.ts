import type { GlobalConfig } from 'payload'
import { confirmTimezone } from '../hooks/company/confirmTimezone.ts'
import { readTimezoneAgain } from '../hooks/company/readTimezoneAgain.ts'
import { sortDays } from '../hooks/company/sortDays.ts'
import { cleanPrintedFields } from '../hooks/shared/cleanPrintedFields.ts'
import { refuseStaleGlobal } from '../hooks/shared/refuseStaleGlobal.ts'
import { requireGlobalData } from '../hooks/shared/requireGlobalData.ts'
import { recordGlobalChange } from '../hooks/shared/recordGlobalChange.ts'
import { globalAccess } from '../src/access/payloadAccess.ts'
import { decorateFields } from '../src/fields/decorateFields.ts'
import { colorField } from '../src/fields/colorField.ts'
import { clientPart } from '../src/fields/serverField.ts'
import { unnamed } from '../src/domain/setup/setupSteps.ts'
import { reminderLimits, reminderProblem } from '../src/domain/invoices/reminders.ts'
import { signingReminderLimits, signingReminderProblem } from '../src/domain/contracts/signingReminders.ts'
import { billingTab } from './billingTab.ts'
import { groups } from './groups.ts'
import { identityTab } from './identityTab.ts'
import { isTimezone } from '../src/lib/isTimezone.ts'
import { labelFor } from '../src/i18n/translator.ts'
import { problem } from '../src/i18n/problem.ts'

const printedOfCompany = [
  'name',
  'legalName',
  'address',
  'phone',
  'website',
  'taxNumber',
  'accountHolder',
  'bankDetails',
]

/** The agency itself: what contracts, invoices and mails print, and their defaults. */
export const company: GlobalConfig = {
  slug: 'company',
  label: labelFor('collections.company.label'),
  access: globalAccess('company'),
  admin: {
    group: groups.settings,
    hideAPIURL: true,
    components: { elements: { SaveButton: '/src/admin/save/SaveButton.tsx#SaveButton' } },
  },
  lockDocuments: false,
  hooks: {
    beforeOperation: [requireGlobalData, refuseStaleGlobal, confirmTimezone],
    beforeValidate: [cleanPrintedFields(printedOfCompany)],
    afterChange: [readTimezoneAgain, recordGlobalChange],
  },
  fields: decorateFields([
    {
      type: 'tabs',
      tabs: [
        {
          label: labelFor('collections.company.agency'),
          description: labelFor('collections.company.agencyHint'),
          fields: [
            { name: 'name', type: 'text', required: true, defaultValue: unnamed, maxLength: 200 },
            {
              name: 'logo',
              type: 'upload',
              relationTo: 'media',
              admin: {
                description: labelFor('collections.company.logo'),
              },
            },
            colorField({
              name: 'accentColor',
              description: labelFor('collections.company.accentColor'),
            }),
            { name: 'legalName', type: 'text', maxLength: 200 },
            { name: 'address', type: 'textarea', maxLength: 1000 },
            { name: 'email', type: 'email' },
            clientPart({ name: 'testMail', component: 'system/TestMail' }),
            { name: 'phone', type: 'text', maxLength: 40 },
            { name: 'website', type: 'text', maxLength: 300 },
            {
              name: 'timezone',
              type: 'text',
              required: true,
              defaultValue: 'UTC',
              maxLength: 64,
              validate: (value: unknown) => isTimezone(value) || problem('invalid_format.time_zone'),
              admin: { description: labelFor('collections.company.timezone') },
            },
            {
              name: 'isTimezoneConfirmed',
              type: 'checkbox',
              defaultValue: false,
              // Saving the form sets it, for the form has a time zone.
              admin: { hidden: true, description: labelFor('collections.company.isTimezoneConfirmed') },
            },
          ],
        },
        billingTab,
        {
          label: labelFor('collections.company.contracts'),
          description: labelFor('collections.company.contractsHint'),
          fields: [
            {
              name: 'contractDefaults',
              type: 'group',
              fields: [
                { name: 'terms', type: 'textarea', maxLength: 50_000 },
                { name: 'expiryDays', type: 'number', required: true, defaultValue: 30, min: 1, max: 365 },
                {
                  name: 'reminderDays',
                  type: 'number',
                  hasMany: true,
                  maxRows: signingReminderLimits.count,
                  min: signingReminderLimits.nearest,
                  max: signingReminderLimits.farthest,
                  validate: (value: unknown) => signingReminderProblem(value) ?? true,
                  hooks: { beforeChange: [sortDays('farthest first')] },
                  defaultValue: [7, 2],
                  admin: {
                    description: labelFor('collections.company.contractReminders'),
                  },
                },
              ],
            },
          ],
        },
        identityTab,
        {
          label: labelFor('collections.company.invoices'),
          description: labelFor('collections.company.invoicesHint'),
          fields: [
            {
              name: 'invoiceDefaults',
              type: 'group',
              fields: [
                { name: 'dueDays', type: 'number', required: true, defaultValue: 14, min: 0, max: 365 },
                { name: 'notes', type: 'textarea', maxLength: 5000 },
                {
                  name: 'reminderDays',
                  type: 'number',
                  hasMany: true,
                  maxRows: reminderLimits.count,
                  min: reminderLimits.first,
                  max: reminderLimits.last,
                  validate: (value: unknown) => reminderProblem(value) ?? true,
                  hooks: { beforeChange: [sortDays('nearest first')] },
                  defaultValue: [-3, 1, 7, 14, 30],
                  admin: {
                    description: labelFor('collections.company.invoiceReminders'),
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  ]),
}
