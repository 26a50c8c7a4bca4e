import type { Translated } from '../types.ts'
import type { panelReviews as english } from '../en/panelReviews.ts'

export const panelReviews: Translated<typeof english> = {
  runAgain: 'إعادة معالجة الحدث',
  runAgainHint: 'يُجلب الكائن من Stripe مجددًا. إعادة المحاولة آمنة.',
  runsAgain: 'تُعاد معالجة الحدث.',
  runsAlready: 'هذا الحدث قيد المعالجة بالفعل.',
  decide: 'القرار',
  decided: 'سُجِّل القرار.',
  note: 'ملاحظة',
  reference: 'مرجع التحويل',
  method: 'طريقة الصرف',
  'resolutions.refund.label': 'رد المبلغ',
  'resolutions.refund.meaning': 'يُعاد المبلغ إلى البطاقة الأصلية عبر Stripe.',
  'resolutions.keep.label': 'الإبقاء رصيدًا دائنًا',
  'resolutions.keep.meaning': 'يُضاف المبلغ إلى الرصيد الدائن للعميل.',
  'resolutions.pay_out.label': 'تسجيل صرف',
  'resolutions.pay_out.meaning': 'يُسجَّل أنك أعدت المبلغ بطريقة أخرى.',
  'resolutions.dismiss.label': 'تجاهل',
  'resolutions.dismiss.meaning': 'تُغلق المراجعة دون تحريك أي مبلغ أو قيده.',
  'refusals.illegal_transition': 'لا ينطبق هذا القرار، أو اتخذ شخص آخر قرارًا. أعد تحميل الصفحة لعرض أحدث نسخة.',
  'refusals.refund_refused': 'رفض Stripe رد المبلغ. تبقى المراجعة مفتوحة.',
  'refusals.unavailable': 'لا يستجيب Stripe. يمكنك إعادة المحاولة بأمان.',
}
