import type { Translated } from '../types.ts'
import type { panelCleanup as english } from '../en/panelCleanup.ts'

export const panelCleanup: Translated<typeof english> = {
  title: 'تنظيف البيانات',
  description:
    'حذف البيانات التي لم تعد بحاجة إليها. تُحفظ دائمًا السجلات التي يوجبها القانون: العقود والفواتير والتواقيع وعمليات التحقق من الهوية والمدفوعات وسجل النشاط.',
  'kinds.notifications.title': 'الإشعارات المقروءة',
  'kinds.notifications.hint': 'تُحفظ الإشعارات غير المقروءة.',
  'kinds.files.title': 'الملفات غير المستخدمة',
  'kinds.files.hint': 'مرفوعات متروكة أو غير مرتبطة بسجل. تُحفظ ملفات الساعة الأخيرة.',
  'kinds.sessions.title': 'الجلسات المنتهية',
  'kinds.sessions.hint': 'جلسات سُجّل خروجها أو انتهت صلاحيتها.',
  days: 'أقدم من (أيام)',
  count: 'معاينة',
  counting: 'جارٍ العدّ…',
  would:
    '{count, plural, zero {لا يوجد ما يُحذف.} one {سيُحذف عنصر واحد.} two {سيُحذف عنصران.} few {ستُحذف # عناصر.} many {سيُحذف # عنصرًا.} other {سيُحذف # عنصر.}}',
  delete:
    '{count, plural, zero {حذف} one {حذف عنصر واحد} two {حذف عنصرين} few {حذف # عناصر} many {حذف # عنصرًا} other {حذف # عنصر}}',
  deleting: 'جارٍ الحذف…',
  sure: '{count, plural, zero {هل تريد الحذف نهائيًا؟} one {هل تريد حذف عنصر واحد نهائيًا؟} two {هل تريد حذف عنصرين نهائيًا؟} few {هل تريد حذف # عناصر نهائيًا؟} many {هل تريد حذف # عنصرًا نهائيًا؟} other {هل تريد حذف # عنصر نهائيًا؟}}',
  sureHint: 'لا يمكن التراجع. يُسجَّل ذلك في سجل النشاط.',
  deleted:
    '{count, plural, zero {لم يُحذف شيء.} one {حُذف عنصر واحد.} two {حُذف عنصران.} few {حُذفت # عناصر.} many {حُذف # عنصرًا.} other {حُذف # عنصر.}}',
  wrongDays: 'أدخل عددًا صحيحًا من 0 إلى 36500.',
  lost: 'انقطع الاتصال. أعد المعاينة لمعرفة ما تبقى.',
}
