import type { Translated } from '../types.ts'
import type { signatureStates as english } from '../en/signatureStates.ts'

export const signatureStates: Translated<typeof english> = {
  valid: 'صالح',
  altered_since: 'تغيّر المستند بعد التوقيع',
  untrusted: 'الشهادة غير موثوقة',
  revoked: 'الشهادة ملغاة',
  outside_validity: 'الشهادة غير سارية عند التوقيع',
  invalid: 'غير صالح',
}
