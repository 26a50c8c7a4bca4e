import type { Tab } from 'payload'
import { sortSigningReminders } from '../hooks/company/sortSigningReminders.ts'
import { signingReminderLimits, signingReminderProblem } from '../src/domain/signingReminders.ts'

/** How long identity images are kept, and when the renewal of a document is asked for. */
export const identityTab: Tab = {
  label: { en: 'Identity', ar: 'الهوية' },
  description: {
    en: 'How long the images of identity cards are kept, and when their renewal is asked for.',
    ar: 'مدة حفظ صور الهوية، ومتى يُطلب تجديدها.',
  },
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
            description: {
              en: 'Days after the decision at which the images of an identity check are shredded. The decision stays.',
              ar: 'الأيام بعد القرار التي تُتلف بعدها صور التحقق من الهوية. يبقى القرار.',
            },
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
            description: {
              en: 'Days before the expiry of an identity document at which its renewal is asked for. None: no reminders.',
              ar: 'الأيام قبل انتهاء وثيقة الهوية التي يُطلب فيها تجديدها. فارغ: دون تذكير.',
            },
          },
        },
      ],
    },
  ],
}
