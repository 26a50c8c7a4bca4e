import { expect, test } from '@jest/globals'
import { refundReasonFor, refundReasons } from '../../src/domain/refundReasons.ts'

test('the platform’s own reasons are told in the language of the reader, an admin’s as he wrote it', () => {
  const inArabic = (reason: string) => refundReasonFor({ reason, locale: 'ar' })
  expect(inArabic(refundReasons.unmatched)).toBe('لم يكن المبلغ لأي دفعة مطلوبة.')
  expect(inArabic('Refunded at Stripe: requested by customer')).toBe('رُدَّ المبلغ عبر Stripe: requested by customer')
  expect(inArabic('Agreed: half of it')).toBe('Agreed: half of it')
  expect(refundReasonFor({ reason: refundReasons.unmatched, locale: 'en' })).toBe(refundReasons.unmatched)
})
