import type { Label } from '../../domain/statusLabels.ts'

/** What the verifier finds wrong, by its code, for who reads Arabic: in English it says so itself. */
export const problemsOfDocuments: Record<string, string> = {
  too_large: 'الملف أكبر من أي عقد موقّع.',
  not_a_pdf: 'هذا ليس ملف PDF.',
  unreadable: 'الملف تالف وتعذرت قراءة بنيته.',
  not_signed: 'لا يحمل المستند أي توقيع.',
  not_from_platform: 'لم يُبنَ المستند كما تُبنى العقود الموقّعة في هذه المنصة.',
  bytes_appended: 'أُضيف شيء إلى آخر الملف.',
  changed_after_signing: 'تغيّر المستند بعد توقيعه.',
  document_changed: 'العقد ليس هو الذي أُرسل.',
  completion_mismatch: 'شهادة الإتمام لا تذكر ما في هذا الملف.',
  hidden_content: 'في الملف محتوى لا تذكره بنيته.',
  field_structure: 'حقول التوقيع ليست حقول عقد موقّع.',
  signature_missing: 'ينقص توقيع.',
  byte_range: 'أحد التواقيع لا يشمل كل ما كان موجودًا عند توقيعه.',
  signature_unreadable: 'تعذرت قراءة أحد التواقيع.',
  signature_invalid: 'أحد التواقيع ليس على هذا المحتوى أو ليس بهذا المفتاح.',
  weak_algorithm: 'يستخدم أحد التواقيع خوارزمية ضعيفة.',
  signer_mismatch: 'أحد التواقيع لغير الطرف الذي وُضع في مكانه.',
  certificate_untrusted: 'إحدى الشهادات لم تصدر عن الجهة المعتمدة.',
  certificate_usage: 'إحدى الشهادات ليست لتوقيع المستندات.',
  certificate_time: 'لم تكن إحدى الشهادات سارية حين استُخدمت.',
  certificate_revoked: 'أُلغيت إحدى الشهادات.',
  revocation_list_invalid: 'لا يمكن الاعتماد على إحدى قوائم الإلغاء.',
  time_contradiction: 'أوقات أحد التواقيع متناقضة.',
  timestamp_invalid: 'أحد الأختام الزمنية ليس لما وُضع بجانبه.',
  timestamp_untrusted: 'أحد الأختام الزمنية ليس من جهة موثوقة.',
  validation_data: 'بيانات التحقق في المستند غير سليمة.',
  took_too_long: 'يستغرق فحص الملف وقتًا أطول من اللازم.',
}

/** How a signature stands. */
export const signatureStates: Record<string, Label> = {
  valid: { en: 'valid', ar: 'صالح' },
  altered_since: { en: 'the document was altered since', ar: 'تغيّر المستند بعده' },
  untrusted: { en: 'not by a trusted certificate', ar: 'ليس بشهادة موثوقة' },
  revoked: { en: 'its certificate was revoked', ar: 'أُلغيت شهادته' },
  outside_validity: { en: 'outside the time of its certificate', ar: 'خارج مدة شهادته' },
  invalid: { en: 'invalid', ar: 'غير صالح' },
}
