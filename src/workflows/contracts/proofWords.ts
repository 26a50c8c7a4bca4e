import { formatInstant } from '../../adapters/pdf/formatDates.ts'
import type { Locale } from '../../domain/locales.ts'

const words = {
  en: {
    email: (at: string) => `a link that was mailed to it, opened ${at}`,
    noEmail: 'not proven',
    identity: (id: string) => `record ${id}`,
    verified: (at: string) => `, verified by the Provider ${at}`,
  },
  ar: {
    email: (at: string) => `رابط أُرسل إليه وفُتح في ${afterArabic(at)}`,
    noEmail: 'غير مثبت',
    identity: (id: string) => `السجل ${id}`,
    verified: (at: string) => `، تحقق منه مقدم الخدمة في ${afterArabic(at)}`,
  },
} satisfies Record<Locale, unknown>

/** How a signer's address was proven, as the certificate says it. */
export function emailProof({ locale, verifiedAt }: { locale: Locale; verifiedAt: string | null }): string {
  return verifiedAt === null ? words[locale].noEmail : words[locale].email(formatInstant(verifiedAt))
}

/** By which record his identity was verified. */
export function identityReference({
  locale,
  id,
  reviewedAt,
}: {
  locale: Locale
  id: string
  reviewedAt: string | null
}): string {
  return words[locale].identity(id) + (reviewedAt === null ? '' : words[locale].verified(formatInstant(reviewedAt)))
}

/** `UTC 2026-11-23 18:04:05`: digits that follow Arabic letters are reordered at every hyphen, digits that follow Latin ones are not (UAX #9, W2). */
function afterArabic(instant: string): string {
  return `UTC ${instant.replace(' UTC', '')}`
}
