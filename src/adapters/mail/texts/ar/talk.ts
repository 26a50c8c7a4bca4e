import { own } from '../../../../domain/own.ts'
import type { TemplateTexts } from '../types.ts'

export const talkTexts = {
  message_received: ({ data }) => ({
    subject:
      data.projectName === undefined
        ? `رسالة جديدة من ${own(data.senderName)}`
        : `رسالة جديدة من ${own(data.senderName)}: ${own(data.projectName)}`,
    heading: `كتب إليك ${own(data.senderName)}`,
    paragraphs: [],
    quote: data.preview,
    button: { label: 'القراءة والرد', href: data.link },
  }),
  broadcast: ({ data }) => ({
    subject: data.title,
    heading: data.title,
    paragraphs: data.message.split(/\n{2,}/),
    ...(data.link !== undefined && { button: { label: 'فتح', href: data.link } }),
  }),
  digest: ({ data, company }) => ({
    subject: `${updates(data.entries.length + data.more)} من ${own(company.name)}`,
    heading: 'ما حدث منذ آخر رسالة منا',
    paragraphs: [],
    entries: data.entries,
    ...(data.more > 0 && { more: `وأخرى عددها ${data.more}` }),
    button: { label: 'عرض الكل', href: data.link },
  }),
} satisfies TemplateTexts

const updateWords: Partial<Record<Intl.LDMLPluralRule, string>> = { few: 'تحديثات', many: 'تحديثًا' }

/** Arabic counts with four forms: one, two, few (3 to 10) and many (11 to 99). */
function updates(count: number): string {
  const form = new Intl.PluralRules('ar').select(count)
  if (form === 'two') return 'تحديثان'
  return `${count} ${updateWords[form] ?? 'تحديث'}`
}
