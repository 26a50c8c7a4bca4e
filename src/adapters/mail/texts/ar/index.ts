import { own } from '../../../../domain/own.ts'
import type { MailTexts } from '../types.ts'
import { accountTexts } from './accounts.ts'
import { contractTexts } from './contracts.ts'
import { moneyTexts } from './money.ts'
import { officeTexts } from './office.ts'
import { projectTexts } from './projects.ts'
import { talkTexts } from './talk.ts'

/** The mails in Arabic. */
export const ar: MailTexts = {
  greeting: ({ firstName }) => (firstName === undefined ? 'مرحبًا،' : `مرحبًا ${own(firstName)}،`),
  why: (company) => `وصلتك هذه الرسالة بسبب حسابك أو مشروعك لدى ${own(company)}.`,
  unsubscribe: {
    messages: 'إيقاف رسائل البريد عن الرسائل الجديدة',
    projects: 'إيقاف رسائل البريد عن سير المشاريع',
    payments: 'إيقاف رسائل البريد عن الدفعات المنجزة',
    broadcasts: 'إيقاف رسائل البريد الإعلانية',
    email: 'إيقاف جميع رسائل البريد غير الضرورية',
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
