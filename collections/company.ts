import type { GlobalConfig } from 'payload'
import { sortReminders } from '../hooks/company/sortReminders.ts'
import { sortSigningReminders } from '../hooks/company/sortSigningReminders.ts'
import { refuseStaleGlobal } from '../hooks/shared/refuseStaleGlobal.ts'
import { requireGlobalData } from '../hooks/shared/requireGlobalData.ts'
import { recordGlobalChange } from '../hooks/shared/recordGlobalChange.ts'
import { globalAccess } from '../src/access/payloadAccess.ts'
import { presentFields } from '../src/fields/presentFields.ts'
import { colorField } from '../src/fields/colorField.ts'
import { isCurrency } from '../src/domain/currencies.ts'
import { reminderLimits, reminderProblem } from '../src/domain/reminders.ts'
import { signingReminderLimits, signingReminderProblem } from '../src/domain/signingReminders.ts'
import { groups } from './groups.ts'
import { identityTab } from './identityTab.ts'

/** The agency itself: what is printed on contracts, invoices and mails, and their defaults. */
export const company: GlobalConfig = {
  slug: 'company',
  label: { en: 'Company', ar: 'الشركة' },
  access: globalAccess('company'),
  admin: {
    group: groups.settings,
    hideAPIURL: true,
    components: { elements: { SaveButton: '/src/admin/save/SaveButton.tsx#SaveButton' } },
  },
  lockDocuments: false,
  hooks: { beforeOperation: [requireGlobalData, refuseStaleGlobal], afterChange: [recordGlobalChange] },
  fields: presentFields([
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Agency', ar: 'الشركة' },
          description: {
            en: 'What is printed at the head of contracts, invoices and mails.',
            ar: 'ما يُطبع في رأس العقود والفواتير والرسائل.',
          },
          fields: [
            { name: 'name', type: 'text', required: true, defaultValue: 'AlphaZee', maxLength: 200 },
            {
              name: 'logo',
              type: 'upload',
              relationTo: 'media',
              admin: {
                description: {
                  en: 'PNG, JPEG or WebP. Printed on contracts and invoices, and shown in this panel.',
                  ar: 'PNG أو JPEG أو WebP. يُطبع على العقود والفواتير ويظهر في هذه اللوحة.',
                },
              },
            },
            colorField({
              name: 'accentColor',
              description: {
                en: 'Of buttons and marks in this panel, as #1a2b3c. Empty: black and white.',
                ar: 'لون الأزرار والعلامات في هذه اللوحة، مثل #1a2b3c. فارغ: أبيض وأسود.',
              },
            }),
            { name: 'legalName', type: 'text', maxLength: 200 },
            { name: 'address', type: 'textarea', maxLength: 1000 },
            { name: 'email', type: 'email' },
            { name: 'phone', type: 'text', maxLength: 40 },
            { name: 'website', type: 'text', maxLength: 300 },
          ],
        },
        {
          label: { en: 'Money', ar: 'المال' },
          description: { en: 'Currency, tax and where clients pay.', ar: 'العملة والضريبة وأين يدفع العملاء.' },
          fields: [
            {
              name: 'currency',
              type: 'text',
              required: true,
              defaultValue: 'USD',
              validate: (value: unknown) =>
                (typeof value === 'string' && isCurrency(value)) || 'This is not a currency of the table.',
              admin: {
                description: { en: 'Of new contracts and invoices.', ar: 'للعقود والفواتير الجديدة.' },
                components: { Field: '/src/admin/parts/CurrencyField.tsx#CurrencyField' },
              },
            },
            {
              name: 'taxRateBps',
              type: 'number',
              required: true,
              defaultValue: 0,
              min: 0,
              max: 10_000,
              label: { en: 'Tax rate', ar: 'نسبة الضريبة' },
              admin: {
                description: { en: 'Of new lines of invoices.', ar: 'للبنود الجديدة في الفواتير.' },
                components: { Field: '/src/admin/parts/PercentField.tsx#PercentField' },
              },
            },
            { name: 'taxNumber', type: 'text', maxLength: 100 },
            {
              name: 'bankDetails',
              type: 'textarea',
              maxLength: 2000,
              admin: { description: { en: 'Printed on invoices.', ar: 'تُطبع على الفواتير.' } },
            },
          ],
        },
        {
          label: { en: 'Contracts', ar: 'العقود' },
          description: { en: 'What new contracts begin with.', ar: 'ما تبدأ به العقود الجديدة.' },
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
          ],
        },
        identityTab,
        {
          label: { en: 'Invoices', ar: 'الفواتير' },
          description: {
            en: 'What new invoices begin with, and when clients are reminded.',
            ar: 'ما تبدأ به الفواتير الجديدة ومتى يُذكَّر العملاء.',
          },
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
          ],
        },
      ],
    },
  ]),
}
