import { identityReasons } from '../../../domain/identity/identityReasons.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { translator } from '../../../i18n/translator.ts'
import type { Translate } from '../../../i18n/types.ts'
import type { RejectReason } from '../../identity/deskTypes.ts'

/** Common reasons: labels in the admin's language, texts in the client's. */
export function rejectReasons({ t, locale }: { t: Translate; locale: Locale }): RejectReason[] {
  const toClient = translator(locale)
  return identityReasons.map((name) => ({
    name,
    label: t(`identityReasons.${name}.label`),
    text: toClient(`identityReasons.${name}.text`),
  }))
}
