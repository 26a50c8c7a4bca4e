import type { Translated } from '../types.ts'
import type { panelJobs as english } from '../en/panelJobs.ts'

export const panelJobs: Translated<typeof english> = {
  title: 'المهام الفاشلة',
  description: 'المهام التي فشلت أو تُعاد محاولتها في الخلفية. إعادة المحاولة آمنة.',
  allWell: 'لا توجد مهام فاشلة',
  allWellHint: 'اكتملت جميع رسائل البريد والمدفوعات والأختام والمهام الأخرى.',
  jobs: 'المهام الفاشلة: {count, number}',
  jobsHint: 'مهام استنفدت محاولاتها، مثل رسائل البريد وملفات PDF.',
  events: 'أحداث Stripe الفاشلة: {count, number}',
  eventsHint: 'أحداث Stripe تعذرت معالجتها. تجلب إعادة المحاولة الكائن من Stripe مجددًا.',
  seals: 'تواقيع بانتظار الختم: {count, number}',
  sealsHint: 'التواقيع صالحة، وينقص ملف PDF ختمه الرقمي.',
  retrying: 'تُعاد محاولتها تلقائيًا',
  retryingHint: 'فشلت هذه المهام وستُعاد محاولتها.',
  runAgain: 'إعادة المحاولة',
  runAll: 'إعادة محاولة الكل',
  runsAgain: 'تُعاد محاولة المهمة.',
  allRun:
    '{count, plural, zero {لا مهام لإعادة محاولتها.} one {تُعاد محاولة مهمة واحدة.} two {تُعاد محاولة مهمتين.} few {تُعاد محاولة # مهام.} many {تُعاد محاولة # مهمة.} other {تُعاد محاولة # مهمة.}}',
  shown: 'يُعرض أحدث {shown, number} من {count, number}.',
  work: 'المهمة',
  about: 'السجل',
  error: 'الخطأ',
  since: 'فاشلة منذ',
  tries: 'المحاولات',
  next: 'المحاولة التالية',
  count: 'العدد',
  noError: 'لا خطأ بعد',
  'parties.client': 'توقيع العميل',
  'parties.agency': 'توقيع الوكالة',
  lost: 'انقطع الاتصال. تحقق من الشبكة وأعد المحاولة.',
}
