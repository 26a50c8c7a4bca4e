import type { Translated } from '../types.ts'
import type { panelSave as english } from '../en/panelSave.ts'

export const panelSave: Translated<typeof english> = {
  heading: 'عدّل شخص آخر هذا المستند',
  meaning: 'لم تُحفظ تعديلاتك بعد. تغيّر ما يلي منذ أن فتحت المستند:',
  before: 'قبل',
  now: 'الآن',
  nothing: 'فارغ',
  platform: 'النظام',
  reload: 'تجاهل تعديلاتي',
  look: 'عرض أحدث نسخة في نافذة جديدة',
  overwrite: 'الحفظ فوق التعديلات',
  back: 'متابعة التحرير',
  lost: 'انقطع الاتصال. لم تُحفظ تعديلاتك.',
}
