import type { people as english } from '../../en/notifications/people.ts'
import type { Translated } from '../../types.ts'

export const people: Translated<typeof english> = {
  'account.reactivated.title': 'أُعيد تفعيل حسابك',
  'account.reactivated.body': 'يمكنك تسجيل الدخول من جديد.',

  'account.erasure_requested.title': 'طلب {clientName} محو بياناته الشخصية',
  'account.erasure_requested.message': 'يجب الرد خلال شهر واحد. يمكن محو ما يجوز محوه من صفحة العميل.',

  'identity.submitted.title': 'طلب تحقق من الهوية بانتظار المراجعة',
  'identity.submitted.subject': 'طلب تحقق من الهوية بانتظار المراجعة: {clientName}',
  'identity.submitted.message':
    '{isRenewal, select, true {قدّم {clientName} وثيقة هوية جديدة. الوثيقة الحالية صالحة حتى {validUntil}.} other {قدّم {clientName} وثائق هوية للمراجعة.}}',
  'identity.verified.title': 'تم التحقق من هويتك',
  'identity.verified.body': 'راجعنا وثائقك، ويمكنك الآن توقيع العقود.',
  'identity.rejected.title': 'لم تُقبل وثائق هويتك',
  'identity.rejected.body': 'تعذّر قبول وثائق هويتك للسبب التالي:',
  'identity.reminded.title': 'تنتهي صلاحية وثيقة هويتك في {validUntil}',
  'identity.reminded.subject': 'تنتهي صلاحية وثيقة هويتك قريبًا',
  'identity.reminded.message':
    'يرجى إرسال وثيقتك الجديدة قبل ذلك التاريخ. وتبقى هويتك موثقة بالوثيقة الحالية إلى حين مراجعة الجديدة.',
  'identity.expired.title': 'انتهت صلاحية وثيقة هويتك',
  'identity.expired.message':
    '{isNextWaiting, select, true {كانت صالحة حتى {validUntil}. يمكنك توقيع العقود من جديد بعد التحقق من وثيقتك الجديدة.} other {كانت صالحة حتى {validUntil}. يرجى إرسال وثيقتك الجديدة، ويمكنك توقيع العقود من جديد بعد التحقق منها.}}',

  'file.infected.title': 'عُثر على برنامج ضار في {fileName}',
  'file.infected.message': 'رصدنا {malware} وأزلنا الملف قبل أن يتمكن أحد من فتحه.',
  'file.infected.note': 'يرجى فحص الجهاز الذي أُرسل منه الملف.',

  'message.received.title': 'رسالة جديدة من {senderName}',
}
