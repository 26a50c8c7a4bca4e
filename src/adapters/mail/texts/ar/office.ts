import { own } from '../../../../domain/own.ts'
import { labelOf } from '../../../../domain/statusLabels.ts'
import type { TemplateTexts } from '../types.ts'

/** To admins, about money. The payment provider's reasons are not translated. */
export const officeTexts = {
  payment_arrived: ({ data }) => ({
    subject: `دفع ${own(data.clientName)} مبلغ ${own(data.amount)}`,
    heading: 'وصلت دفعة جديدة',
    paragraphs: [],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'مقابل', value: data.description },
      { label: 'العميل', value: data.clientName },
    ],
    button: { label: 'فتح الدفعة', href: data.link },
  }),
  refund_failed: ({ data }) => ({
    subject: `تعذّر رد المبلغ: ${own(data.amount)}`,
    heading: 'تعذّر رد مبلغ',
    paragraphs: ['لم يُرد أي مبلغ. يرجى اتخاذ قرار بشأنه.'],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'السبب', value: data.reason },
    ],
    button: { label: 'فتح عملية الرد', href: data.link },
  }),
  dispute: ({ data, format }) => ({
    subject: data.isNew
      ? `اعتراض على دفعة: ${own(data.amount)}`
      : `الاعتراض على ${own(data.amount)}: ${own(labelOf(data.state).ar)}`,
    heading: data.isNew ? 'هناك اعتراض على دفعة' : 'تغيّرت حالة اعتراض',
    paragraphs: [],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'مقابل', value: data.description },
      { label: 'الحالة', value: labelOf(data.state).ar },
      ...(data.reason === undefined ? [] : [{ label: 'السبب', value: data.reason.replaceAll('_', ' ') }]),
      ...(data.evidenceDueBy === undefined
        ? []
        : [{ label: 'آخر موعد لتقديم الأدلة', value: format.moment(data.evidenceDueBy) }]),
    ],
    button: { label: 'فتح الاعتراض', href: data.link },
  }),
  review_opened: ({ data }) => ({
    subject: `مبلغ بحاجة إلى مراجعة: ${own(data.amount)}`,
    heading: 'وصل مبلغ لا يطابق أي طلب',
    paragraphs: ['يرجى مراجعته واتخاذ قرار بشأنه.'],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'المشكلة', value: labelOf(data.problem).ar },
    ],
    button: { label: 'فتح المراجعة', href: data.link },
  }),
  stripe_event_failed: ({ data }) => ({
    subject: 'تعذّرت معالجة حدث من Stripe',
    heading: 'تعذّرت معالجة حدث من Stripe',
    paragraphs: ['جرت محاولات عدة دون نجاح. يمكن إعادة المحاولة من لوحة الإدارة.'],
    facts: [
      { label: 'الحدث', value: data.event },
      { label: 'الخطأ', value: data.error },
    ],
    button: { label: 'فتح الحدث', href: data.link },
  }),
} satisfies TemplateTexts
