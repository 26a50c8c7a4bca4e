import type { Locale } from './locales.ts'

/** Why money was given back, where the platform itself says so and no admin. */
export const refundReasons = {
  unmatched: 'The money belonged to no open payment.',
  atStripe: 'Refunded at Stripe',
} as const

const arabic: Record<string, string> = {
  [refundReasons.unmatched]: 'لم يكن المبلغ لأي دفعة مطلوبة.',
  [refundReasons.atStripe]: 'رُدَّ المبلغ عبر Stripe',
}

/** The platform's own reasons in the reader's language; what an admin wrote is as he wrote it. */
export function refundReasonFor({ reason, locale }: { reason: string; locale: Locale }): string {
  if (locale === 'en') return reason
  // Behind a colon stands what Stripe was told.
  const [own = '', ...told] = reason.split(': ')
  const words = arabic[own]
  return words === undefined ? reason : [words, ...told].join(': ')
}
