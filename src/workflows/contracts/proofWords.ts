import { formatInstant } from '../../i18n/formatInstant.ts'
import { languages } from '../../i18n/languages.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'

type EmailProofArgs = { locale: Locale; timezone: string; verifiedAt: string | null }

/** How a signer's address was verified, as the certificate says it. */
export function emailProof({ locale, timezone, verifiedAt }: EmailProofArgs): string {
  const say = translator(locale)
  if (verifiedAt === null) return say('documents.emailUnproven')
  return say('documents.emailProven', { at: instantIn({ locale, timezone, iso: verifiedAt }) })
}

type IdentityReferenceArgs = { locale: Locale; timezone: string; id: string; reviewedAt: string | null }

/** The record by which a signer's identity was verified. */
export function identityReference({ locale, timezone, id, reviewedAt }: IdentityReferenceArgs): string {
  const say = translator(locale)
  if (reviewedAt === null) return say('documents.identityRecord', { id })
  return say('documents.identityVerified', { id, at: instantIn({ locale, timezone, iso: reviewedAt }) })
}

/** Digits after right-to-left letters are reordered at every hyphen, digits after Latin ones are not (UAX #9, W2). */
function instantIn({ locale, timezone, iso }: { locale: Locale; timezone: string; iso: string }): string {
  const [day, time, offset] = formatInstant(iso, timezone).split(' ')
  return languages[locale].direction === 'rtl' ? `${offset} ${day} ${time}` : `${day} ${time} ${offset}`
}
