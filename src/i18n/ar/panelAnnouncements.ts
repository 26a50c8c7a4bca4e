import type { Translated } from '../types.ts'
import type { panelAnnouncements as english } from '../en/panelAnnouncements.ts'

export const panelAnnouncements: Translated<typeof english> = {
  title: 'الإعلانات',
  description: 'أرسل إعلانًا إلى العملاء أو إلى فريقك.',
  write: 'إعلان جديد',
  subject: 'العنوان',
  message: 'الرسالة',
  audience: 'المستلمون',
  people: '{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  channels: 'القنوات',
  preview: 'معاينة البريد',
  previewTitle: 'معاينة البريد',
  subjectLine: 'الموضوع',
  reach:
    '{people, plural, zero {لا يصل إلى أحد في التطبيق.} one {يصل إلى شخص واحد في التطبيق.} two {يصل إلى شخصين في التطبيق.} few {يصل إلى # أشخاص في التطبيق.} many {يصل إلى # شخصًا في التطبيق.} other {يصل إلى # شخص في التطبيق.}}',
  reachByMail:
    '{people, plural, zero {لا يصل إلى أحد} one {يصل إلى شخص واحد} two {يصل إلى شخصين} few {يصل إلى # أشخاص} many {يصل إلى # شخصًا} other {يصل إلى # شخص}}، منهم {mails, number} بالبريد الإلكتروني.',
  send: '{count, plural, zero {لا مستلمين} one {إرسال إلى شخص واحد} two {إرسال إلى شخصين} few {إرسال إلى # أشخاص} many {إرسال إلى # شخصًا} other {إرسال إلى # شخص}}',
  sure: '{count, plural, zero {لا مستلمين.} one {هل تريد الإرسال إلى شخص واحد؟} two {هل تريد الإرسال إلى شخصين؟} few {هل تريد الإرسال إلى # أشخاص؟} many {هل تريد الإرسال إلى # شخصًا؟} other {هل تريد الإرسال إلى # شخص؟}}',
  sureHint: 'يُرسل فورًا، ولا يمكن التراجع.',
  sent: '{count, plural, zero {لا مستلمين.} one {يُرسل إلى شخص واحد.} two {يُرسل إلى شخصين.} few {يُرسل إلى # أشخاص.} many {يُرسل إلى # شخصًا.} other {يُرسل إلى # شخص.}}',
  nobody: 'لا يوجد مستلمون نشطون.',
  incomplete: 'أدخل عنوانًا ورسالة، واختر قناة واحدة على الأقل.',
  history: 'الإعلانات المرسلة',
  noHistory: 'لا توجد إعلانات بعد.',
  sentBy: 'المرسل',
  sentAt: 'تاريخ الإرسال',
  recipients: 'المستلمون',
  state: 'الحالة',
  delivered: 'تم التسليم',
  underWay: 'جارٍ الإرسال',
  lost: 'انقطع الاتصال. تحقق من الإعلانات المرسلة قبل إعادة المحاولة.',
}
