import type { Tab } from 'payload'
import { sortDays } from '../hooks/company/sortDays.ts'
import { signingReminderLimits, signingReminderProblem } from '../src/domain/contracts/signingReminders.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** How long identity images are retained, and when clients are asked to renew a document. */
export const identityTab: Tab = {
  label: labelFor('collections.company.identity'),
  description: labelFor('collections.company.identityHint'),
  fields: [
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
            description: labelFor('collections.company.retentionDays'),
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
          hooks: { beforeChange: [sortDays('farthest first')] },
          defaultValue: [30, 7],
          admin: {
            description: labelFor('collections.company.identityReminders'),
          },
        },
      ],
    },
  ],
}
