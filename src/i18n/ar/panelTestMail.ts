import type { Translated } from '../types.ts'
import type { panelTestMail as english } from '../en/panelTestMail.ts'

export const panelTestMail: Translated<typeof english> = {
  send: 'أرسل إليّ رسالة تجريبية',
  busy: 'جارٍ الإرسال…',
  sent: 'قبل خادم البريد الرسالة الموجهة إلى {to}. إن لم تصل فتحقق من مجلد الرسائل غير المرغوب فيها.',
  written:
    'كُتبت الرسالة في ملف داخل مجلد «mail» ضمن بيانات الخادم ولم تصل إلى أحد، لأن خادم البريد غير معيّن. عيّن MAIL_SERVER على الخادم.',
  failed: 'لم تُرسل الرسالة. نص الخطأ:',
  lost: 'انقطع الاتصال. تحقق من الشبكة وأعد المحاولة.',
}
