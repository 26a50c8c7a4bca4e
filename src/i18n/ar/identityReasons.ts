import type { Translated } from '../types.ts'
import type { identityReasons as english } from '../en/identityReasons.ts'

export const identityReasons: Translated<typeof english> = {
  'blurred.label': 'غير واضحة',
  'blurred.text': 'الصورة غير واضحة. يُرجى تصوير الوثيقة بوضوح وفي إضاءة جيدة.',
  'cut.label': 'صورة مقتطعة',
  'cut.text': 'جزء من الوثيقة غير ظاهر. يُرجى إرسال صورة تظهر فيها الزوايا الأربع.',
  'expired.label': 'منتهية الصلاحية',
  'expired.text': 'انتهت صلاحية الوثيقة. يُرجى إرسال وثيقة سارية.',
  'name.label': 'الاسم غير مطابق',
  'name.text': 'الاسم في الوثيقة لا يطابق اسم حسابك. يُرجى تصحيح ملفك الشخصي أو إرسال وثيقتك.',
  'sides.label': 'رُفع الوجه نفسه مرتين',
  'sides.text': 'أحد وجهي الوثيقة مفقود. يُرجى إرسال الوجهين الأمامي والخلفي.',
  'signature.label': 'التوقيع غير مطابق',
  'signature.text': 'التوقيع لا يطابق الوثيقة. يُرجى التوقيع كما في وثيقتك.',
  'document.label': 'وثيقة غير مقبولة',
  'document.text': 'لا يمكننا قبول هذه الوثيقة. يُرجى إرسال بطاقة هوية أو جواز سفر أو تصريح إقامة.',
}
