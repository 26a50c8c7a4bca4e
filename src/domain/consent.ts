import type { Locale } from './locales.ts'

/** Names the wording below. A changed wording gets a new version; signatures keep the text itself. */
export const consentVersion = '2026-11'

const wordings: Record<Locale, (document: ConsentDocument) => string> = {
  en: ({ contractNumber, documentSha256 }) =>
    `I have read contract ${contractNumber} and agree to all of it. I sign it electronically, and I accept that my electronic signature binds me as a ` +
    `signature by hand would. The document that I sign has the SHA-256 digest ${documentSha256}.`,
  ar: ({ contractNumber, documentSha256 }) =>
    `لقد قرأت العقد رقم ${contractNumber} وأوافق على كل ما ورد فيه. أوقّعه إلكترونيًا، وأقبل أن توقيعي الإلكتروني يلزمني كما يلزمني التوقيع بخط اليد. ` +
    `الوثيقة التي أوقّعها بصمتها الرقمية SHA-256 هي ${documentSha256}.`,
}

type ConsentDocument = { contractNumber: string; documentSha256: string }

/** What a client agrees to when he signs: the text names the very document, and is kept with the signature as he agreed to it. */
export function consentFor({ locale, ...document }: ConsentDocument & { locale: Locale }): {
  text: string
  version: string
  locale: Locale
} {
  return { text: wordings[locale](document), version: consentVersion, locale }
}
