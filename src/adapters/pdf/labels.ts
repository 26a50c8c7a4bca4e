import { catalogues } from '../../i18n/catalogues.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'

/** The fixed words of documents. */
export function labelsFor(locale: Locale) {
  const say = translator(locale)
  const fixed = catalogues[locale].documents
  return {
    ...fixed,
    page: (number: number, of: number) => say('documents.page', { number, of }),
    taxOf: (rate: string) => say('documents.taxOf', { rate }),
    taxNamed: (name: string, rate: string) => say('documents.taxNamed', { name, rate }),
    taxOn: (tax: string, net: string) => say('documents.taxOn', { tax, net }),
    documentExtent: (pages: number, bytes: string) => say('documents.documentExtent', { pages, bytes }),
    signedBy: (party: string) => say('documents.signedBy', { party }),
    consentVersion: (version: string, language: string) =>
      say('documents.consentVersion', { version, locale: language }),
    stampedBy: (authority: string) => say('documents.stampedBy', { authority }),
    allTimes: (timezone: string) => say('documents.allTimes', { timezone }),
    auditEntry: (number: string) => say('documents.auditEntry', { number }),
  }
}
