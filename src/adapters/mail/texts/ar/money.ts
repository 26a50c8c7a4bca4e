import { refundReasonFor } from '../../../../domain/refundReasons.ts'
import { own } from '../../../../domain/own.ts'
import type { TemplateTexts } from '../types.ts'

export const moneyTexts = {
  payment_requested: ({ data, format }) => ({
    subject: `دفعة مطلوبة: ${own(data.amount)}`,
    heading: 'دفعة مستحقة',
    paragraphs: [],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'مقابل', value: data.description },
      ...(data.projectName === undefined ? [] : [{ label: 'المشروع', value: data.projectName }]),
      ...(data.dueDate === undefined ? [] : [{ label: 'تاريخ الاستحقاق', value: format.date(data.dueDate) }]),
    ],
    button: { label: 'عرض الدفعة', href: data.link },
  }),
  payment_received: ({ data, format }) => ({
    subject: `تم استلام دفعة: ${own(data.amount)}`,
    heading: 'شكرًا لك على الدفع',
    paragraphs: [],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'مقابل', value: data.description },
      ...(data.paidAt === undefined ? [] : [{ label: 'تاريخ الاستلام', value: format.date(data.paidAt) }]),
    ],
    button: { label: 'عرض الدفعة', href: data.link },
  }),
  payment_refunded: ({ data }) => ({
    subject: `مبلغ مسترد: ${own(data.amount)}`,
    heading: 'تم رد مبلغ',
    paragraphs: [],
    facts: [
      { label: 'المبلغ المسترد', value: data.amount },
      { label: 'مقابل', value: data.description },
    ],
    ...(data.reason !== undefined && { quote: refundReasonFor({ reason: data.reason, locale: 'ar' }) }),
    button: { label: 'عرض الدفعة', href: data.link },
  }),
  invoice_issued: ({ data, format }) => ({
    subject: `فاتورة ${own(data.invoiceNumber)}: ${own(data.total)}`,
    heading: `فاتورة ${own(data.invoiceNumber)}`,
    paragraphs: ['فاتورتك مرفقة بصيغة PDF.'],
    facts: [
      { label: 'الإجمالي', value: data.total },
      ...(data.dueDate === undefined ? [] : [{ label: 'تاريخ الاستحقاق', value: format.date(data.dueDate) }]),
      ...(data.paymentReference === undefined ? [] : [{ label: 'مرجع الدفع', value: data.paymentReference }]),
    ],
    button: { label: 'عرض الفاتورة والدفع', href: data.link },
  }),
  invoice_reminder: ({ data, format }) => ({
    subject:
      data.daysLate > 0
        ? `فاتورة متأخرة السداد ${own(data.invoiceNumber)}: ${own(data.owed)}`
        : `تذكير بالفاتورة ${own(data.invoiceNumber)}: ${own(data.owed)}`,
    heading:
      data.daysLate > 0
        ? `تأخر سداد الفاتورة ${own(data.invoiceNumber)}`
        : `الفاتورة ${own(data.invoiceNumber)} تستحق السداد في ${format.date(data.dueDate)}`,
    paragraphs: [
      data.daysLate > 0
        ? `مضى موعد استحقاق هذه الفاتورة ولم تُسدَّد كاملة بعد. عدد أيام التأخير: ${data.daysLate}. يرجى سداد المبلغ المتبقي.`
        : 'هذا تذكير ودي. فاتورتك مرفقة بصيغة PDF.',
    ],
    facts: [
      { label: 'المبلغ المتبقي', value: data.owed },
      { label: 'تاريخ الاستحقاق', value: format.date(data.dueDate) },
      ...(data.paymentReference === undefined ? [] : [{ label: 'مرجع الدفع', value: data.paymentReference }]),
    ],
    button: { label: 'عرض الفاتورة والدفع', href: data.link },
    notes: ['إذا كنت قد دفعت خلال الأيام القليلة الماضية، فيرجى تجاهل هذه الرسالة.'],
  }),
  invoice_voided: ({ data }) => ({
    subject: `الفاتورة ${own(data.invoiceNumber)} لاغية`,
    heading: `الفاتورة ${own(data.invoiceNumber)} لاغية`,
    paragraphs: ['لم تعد هذه الفاتورة صالحة. يرجى عدم دفعها.'],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'عرض الفاتورة', href: data.link },
  }),
  credit_note_issued: ({ data }) => ({
    subject: `إشعار دائن ${own(data.creditNoteNumber)}: ${own(data.total)}`,
    heading: `إشعار دائن ${own(data.creditNoteNumber)}`,
    paragraphs: ['الإشعار الدائن مرفق بصيغة PDF.'],
    facts: [
      { label: 'عن الفاتورة', value: data.creditedInvoiceNumber },
      { label: 'الإجمالي', value: data.total },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'عرض الإشعار الدائن', href: data.link },
  }),
  payment_credited: ({ data }) => ({
    subject: `أُبقي رصيدًا لك: ${own(data.amount)}`,
    heading: 'أُبقي مبلغ رصيدًا لك',
    paragraphs: ['لم يكن المبلغ لأي دفعة مطلوبة، ويبقى لدينا رصيدًا لك.'],
    facts: [{ label: 'المبلغ', value: data.amount }],
    button: { label: 'فتح حسابك', href: data.link },
  }),
  payment_failed: ({ data }) => ({
    subject: `لم تتم عملية الدفع: ${own(data.amount)}`,
    heading: 'لم تتم عملية الدفع',
    paragraphs: ['لم يُخصم أي مبلغ من البطاقة. يمكنك المحاولة من جديد أو استخدام بطاقة أخرى.'],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'مقابل', value: data.description },
    ],
    button: { label: 'المحاولة من جديد', href: data.link },
  }),
  payment_cancelled: ({ data }) => ({
    subject: `أُلغي طلب دفعة: ${own(data.amount)}`,
    heading: 'أُلغي طلب دفعة',
    paragraphs: ['لم يعد عليك دفع أي مبلغ لهذا الطلب.'],
    facts: [
      { label: 'المبلغ', value: data.amount },
      { label: 'مقابل', value: data.description },
    ],
    button: { label: 'عرض الدفعة', href: data.link },
  }),
} satisfies TemplateTexts
