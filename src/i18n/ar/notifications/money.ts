import type { money as english } from '../../en/notifications/money.ts'
import type { Translated } from '../../types.ts'

export const money: Translated<typeof english> = {
  'payment.about': '{description}',
  'payment.requested.title': 'دفعة مطلوبة: {amount}',
  'payment.received.title': 'تم استلام دفعة: {amount}',
  'payment.received.heading': 'شكرًا لك على الدفع',
  'payment.paid_by_card.title': 'دفع {clientName} مبلغ {amount}',
  'payment.failed.title': 'لم تتم عملية الدفع: {amount}',
  'payment.failed.heading': 'لم تتم عملية الدفع',
  'payment.failed.body': 'لم يُخصم أي مبلغ من بطاقتك. حاول مرة أخرى أو استخدم بطاقة أخرى.',
  'payment.refunded.title': 'مبلغ مسترد: {amount}',
  'payment.refunded.heading': 'تم رد مبلغ',
  'payment.credited.title': 'أُضيف {amount} إلى رصيدك الدائن',
  'payment.credited.message': 'لم تتطابق الدفعة مع أي طلب دفع مفتوح، فأضفناها إلى رصيدك الدائن.',
  'payment.cancelled.title': 'سُحب طلب دفع: {amount}',
  'payment.cancelled.heading': 'سُحب طلب دفع',
  'payment.cancelled.body': 'لم يعد عليك دفع هذا الطلب.',

  'refund.failed.title': 'تعذّر رد المبلغ: {amount}',
  'refund.failed.message': 'لا توجد عملية رد كهذه لدى Stripe ({failureReason}). لم يُرد أي مبلغ.',
  'refund.failed.body': 'لم يُرد أي مبلغ. يرجى تحديد الإجراء المناسب.',
  'dispute.opened.title': 'اعتراض على دفعة: {amount}',
  'dispute.opened.heading': 'هناك اعتراض على دفعة',
  'dispute.changed.title': 'الاعتراض على {amount}: {state}',
  'dispute.changed.heading': 'تحديث حالة اعتراض',
  'dispute.about':
    '{hasDeadline, select, true {{description}. الحالة: {state}. آخر موعد لتقديم الأدلة: {evidenceDueBy}.} other {{description}. الحالة: {state}.}}',
  'payment_exception.opened.title': 'دفعة بحاجة إلى مراجعة: {amount}',
  'payment_exception.opened.message': '{problem}',
  'payment_exception.opened.heading': 'دفعة بحاجة إلى مراجعتك',
  'payment_exception.opened.body': 'لا تتطابق مع أي طلب دفع مفتوح. يرجى مراجعتها وتحديد الإجراء المناسب.',
  'webhook.disabled.title': 'تم تعطيل عنوان إشعارات الويب',
  'webhook.disabled.message': '{url}',
  'webhook.disabled.body':
    'لم يقبل {url} شيئًا منذ ثلاثة أيام، أو أجاب بأنه لم يعد موجودًا. رسائله تنتظر. يمكن استئنافه من لوحة الإدارة.',
  'stripe_event.failed.title': 'تعذّرت معالجة حدث من Stripe',
  'stripe_event.failed.message': '{event}: {error}',
  'stripe_event.failed.body': 'فشلت عدة محاولات. يمكن إعادة المحاولة من لوحة الإدارة.',

  'invoice.issued.title': 'فاتورة جديدة: {total}',
  'invoice.issued.subject': 'فاتورة {invoiceNumber}: {total}',
  'invoice.issued.heading': 'فاتورة {invoiceNumber}',
  'invoice.issued.body': 'فاتورتك مرفقة بصيغة PDF.',
  'invoice.reminded.title':
    '{isLate, select, true {فاتورة متأخرة السداد {invoiceNumber}: {owed}} other {الفاتورة {invoiceNumber} تستحق السداد في {dueDate}: {owed}}}',
  'invoice.reminded.subject':
    '{isLate, select, true {فاتورة متأخرة السداد {invoiceNumber}: {owed}} other {تذكير بالفاتورة {invoiceNumber}: {owed}}}',
  'invoice.reminded.heading':
    '{isLate, select, true {تأخر سداد الفاتورة {invoiceNumber}} other {الفاتورة {invoiceNumber} تستحق السداد في {dueDate}}}',
  'invoice.reminded.body':
    '{isLate, select, true {{daysLate, plural, zero {حلّ موعد استحقاق هذه الفاتورة ولم تُسدَّد كاملة بعد. يرجى سداد المبلغ المتبقي.} one {انقضى موعد استحقاق هذه الفاتورة أمس ولم تُسدَّد كاملة بعد. يرجى سداد المبلغ المتبقي.} two {انقضى موعد استحقاق هذه الفاتورة قبل يومين ولم تُسدَّد كاملة بعد. يرجى سداد المبلغ المتبقي.} few {انقضى موعد استحقاق هذه الفاتورة قبل # أيام ولم تُسدَّد كاملة بعد. يرجى سداد المبلغ المتبقي.} many {انقضى موعد استحقاق هذه الفاتورة قبل # يومًا ولم تُسدَّد كاملة بعد. يرجى سداد المبلغ المتبقي.} other {انقضى موعد استحقاق هذه الفاتورة قبل # يوم ولم تُسدَّد كاملة بعد. يرجى سداد المبلغ المتبقي.}}} other {هذا تذكير ودي. فاتورتك مرفقة بصيغة PDF.}}',
  'invoice.reminded.note': 'إذا كنت قد دفعت خلال الأيام القليلة الماضية فيمكنك تجاهل هذه الرسالة.',
  'invoice.voided.title': 'الفاتورة {invoiceNumber} لاغية',
  'invoice.voided.body': 'لم تعد هذه الفاتورة صالحة. يرجى عدم دفعها.',
  'invoice.credited.title': 'إشعار دائن جديد: {total}',
  'invoice.credited.subject': 'إشعار دائن {invoiceNumber}: {total}',
  'invoice.credited.heading': 'إشعار دائن {invoiceNumber}',
  'invoice.credited.body': 'الإشعار الدائن مرفق بصيغة PDF.',
}
