import { own } from '../../../../domain/own.ts'
import type { TemplateTexts } from '../types.ts'

export const contractTexts = {
  contract_sent: ({ data, format }) => ({
    subject: `عقد للتوقيع ${own(data.contractNumber)}: ${own(data.title)}`,
    heading: 'عقد بانتظار توقيعك',
    paragraphs: ['يرجى قراءة العقد وتوقيعه من حسابك.'],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
      ...(data.expiresAt === undefined ? [] : [{ label: 'التوقيع قبل', value: format.moment(data.expiresAt) }]),
    ],
    button: { label: 'القراءة والتوقيع', href: data.link },
  }),
  contract_reminder: ({ data, format }) => ({
    subject: `تذكير: العقد ${own(data.contractNumber)} بانتظار توقيعك`,
    heading: 'ما زال العقد بانتظار توقيعك',
    paragraphs: ['يرجى قراءة العقد ثم توقيعه أو رفضه من حسابك قبل انتهاء المهلة.'],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
      { label: 'التوقيع قبل', value: format.moment(data.expiresAt) },
    ],
    button: { label: 'القراءة والتوقيع', href: data.link },
    notes: ['إذا كنت قد وقّعت العقد في هذه الأثناء، فيرجى تجاهل هذه الرسالة.'],
  }),
  contract_signed: ({ data, format }) => ({
    subject: `تم توقيع العقد ${own(data.contractNumber)}`,
    heading: 'تم توقيع العقد',
    paragraphs: [],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
      { label: 'الموقّع', value: data.signerName },
      { label: 'الوقت', value: format.moment(data.signedAt) },
    ],
    button: { label: 'فتح العقد', href: data.link },
  }),
  contract_declined: ({ data }) => ({
    subject: `رُفض العقد ${own(data.contractNumber)}`,
    heading: 'رُفض العقد',
    paragraphs: [],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
      { label: 'رفضه', value: data.clientName },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'فتح العقد', href: data.link },
  }),
  contract_expired: ({ data }) => ({
    subject: `انتهت مهلة العقد ${own(data.contractNumber)}`,
    heading: 'انتهت مهلة العقد',
    paragraphs: ['انقضت مهلة توقيع هذا العقد، ولم يعد من الممكن توقيعه.'],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
    ],
    button: { label: 'فتح العقد', href: data.link },
  }),
  contract_activated: ({ data }) => ({
    subject: `العقد ${own(data.contractNumber)} سارٍ الآن`,
    heading: 'العقد سارٍ الآن',
    paragraphs: ['أكّدنا العقد، ويبدأ العمل.'],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
    ],
    button: { label: 'فتح العقد', href: data.link },
  }),
  contract_cancelled: ({ data }) => ({
    subject: `أُلغي العقد ${own(data.contractNumber)}`,
    heading: 'أُلغي العقد',
    paragraphs: [],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    ...(data.replacedBy !== undefined && { quote: `حلّ محله العقد ${own(data.replacedBy)}.` }),
    button: { label: 'فتح العقد', href: data.link },
  }),
  contract_completed: ({ data }) => ({
    subject: `اكتمل تنفيذ العقد ${own(data.contractNumber)}`,
    heading: 'اكتمل تنفيذ العقد',
    paragraphs: ['تم إنجاز ما اتُّفق عليه. شكرًا لتعاملك معنا.'],
    facts: [
      { label: 'العقد', value: data.contractNumber },
      { label: 'العنوان', value: data.title },
    ],
    button: { label: 'فتح العقد', href: data.link },
  }),
} satisfies TemplateTexts
