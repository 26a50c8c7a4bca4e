import type { GlobalConfig } from 'payload'
import { sortReminders } from '../hooks/company/sortReminders.ts'
import { sortSigningReminders } from '../hooks/company/sortSigningReminders.ts'
import { refuseStaleGlobal } from '../hooks/shared/refuseStaleGlobal.ts'
import { requireGlobalData } from '../hooks/shared/requireGlobalData.ts'
import { recordGlobalChange } from '../hooks/shared/recordGlobalChange.ts'
import { globalAccess } from '../src/access/payloadAccess.ts'
import { presentFields } from '../src/fields/presentFields.ts'
import { isCurrency } from '../src/domain/currencies.ts'
import { reminderLimits, reminderProblem } from '../src/domain/reminders.ts'
import { signingReminderLimits, signingReminderProblem } from '../src/domain/signingReminders.ts'
import { groups } from './groups.ts'

/** The agency itself: what is printed on contracts, invoices and mails, and their defaults. */
export const company: GlobalConfig = {
  slug: 'company',
  label: { en: 'Company', ar: 'الشركة' },
  access: globalAccess('company'),
  admin: {
    group: groups.settings,
    components: { elements: { SaveButton: '/src/admin/save/SaveButton.tsx#SaveButton' } },
  },
  lockDocuments: false,
  hooks: { beforeOperation: [requireGlobalData, refuseStaleGlobal], afterChange: [recordGlobalChange] },
  fields: presentFields([
    { name: 'name', type: 'text', required: true, defaultValue: 'AlphaZee', maxLength: 200 },
    { name: 'legalName', type: 'text', maxLength: 200 },
    { name: 'address', type: 'textarea', maxLength: 1000 },
    { name: 'taxNumber', type: 'text', maxLength: 100 },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'text', maxLength: 40 },
    { name: 'website', type: 'text', maxLength: 300 },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    {
      name: 'currency',
      type: 'text',
      required: true,
      defaultValue: 'USD',
      validate: (value: unknown) =>
        (typeof value === 'string' && isCurrency(value)) || 'This is not a currency of the table.',
    },
    {
      name: 'taxRateBps',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 10_000,
      admin: { description: { en: '500 is 5 %.', ar: '500 تعني 5٪.' } },
    },
    { name: 'bankDetails', type: 'textarea', maxLength: 2000 },
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
          hooks: { beforeChange: [sortSigningReminders] },
          defaultValue: [7, 2],
          admin: {
            description: {
              en: 'Days before its expiry at which a client is reminded to sign. None: no reminders.',
              ar: 'الأيام قبل الانتهاء التي يُذكَّر فيها العميل بالتوقيع. فارغ: دون تذكير.',
            },
          },
        },
      ],
    },
    {
      name: 'identityDefaults',
      type: 'group',
      fields: [
        {
          name: 'retentionDays',
          type: 'number',
          required: true,
          defaultValue: 30,
          min: 0,
          max: 3650,
          admin: {
            description:
              'Days after the decision at which the images of an identity check are shredded. The decision stays.',
          },
        },
        {
          name: 'reminderDays',
          type: 'number',
          hasMany: true,
          maxRows: signingReminderLimits.count,
          min: signingReminderLimits.nearest,
          max: signingReminderLimits.farthest,
          validate: (value: unknown) => signingReminderProblem(value) ?? true,
          hooks: { beforeChange: [sortSigningReminders] },
          defaultValue: [30, 7],
          admin: {
            description:
              'Days before the expiry of an identity document at which its renewal is asked for. None: no reminders.',
          },
        },
      ],
    },
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
          hooks: { beforeChange: [sortReminders] },
          defaultValue: [-3, 1, 7, 14, 30],
          admin: {
            description: {
              en: 'Days from the due date at which a client is reminded; negative ones lie before it. None: no reminders.',
              ar: 'الأيام من تاريخ الاستحقاق التي يُذكَّر فيها العميل؛ السالبة قبله. فارغ: دون تذكير.',
            },
          },
        },
      ],
    },
  ]),
}
