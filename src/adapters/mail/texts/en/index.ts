import type { MailTexts } from '../types.ts'
import { accountTexts } from './accounts.ts'
import { contractTexts } from './contracts.ts'
import { moneyTexts } from './money.ts'
import { officeTexts } from './office.ts'
import { projectTexts } from './projects.ts'
import { talkTexts } from './talk.ts'

/** The mails in English. */
export const en: MailTexts = {
  greeting: ({ firstName }) => (firstName === undefined ? 'Hello,' : `Hello ${firstName},`),
  why: (company) => `You receive this email because of your account or project with ${company}.`,
  unsubscribe: {
    messages: 'Stop emails about new messages',
    projects: 'Stop emails about the progress of projects',
    payments: 'Stop emails about payments that were made',
    broadcasts: 'Stop emails with announcements',
    email: 'Stop all emails that are not essential',
  },
  templates: {
    ...accountTexts,
    ...projectTexts,
    ...contractTexts,
    ...moneyTexts,
    ...officeTexts,
    ...talkTexts,
  },
}
