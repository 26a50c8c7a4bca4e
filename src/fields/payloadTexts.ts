import { locales } from '../i18n/locales.ts'
import { translator } from '../i18n/translator.ts'

/** Our own words where Payload's do not fit. */
export const payloadTexts = Object.fromEntries(
  locales.map((locale) => {
    const t = translator(locale)
    return [locale, { general: { creatingNewLabel: t('panelCommon.notSaved') } }]
  }),
)
