import type { refunds as english } from '../en/refunds.ts'
import type { Translated } from '../types.ts'

export const refunds: Translated<typeof english> = {
  unmatched: 'لم تتطابق الدفعة مع أي طلب دفع مفتوح.',
  atStripe: 'تم رد المبلغ عبر Stripe',
  atStripeBecause:
    'تم رد المبلغ عبر Stripe: {reason, select, duplicate {دفعة مكررة} requested_by_customer {بطلب من العميل} other {{reason}}}',
}
