import { lexicalToPlainText } from '../../adapters/markdown/lexicalToPlainText.ts'
import { documentLocale } from '../../i18n/documentLocale.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Contract } from '../../payload-types.ts'

/** The main language of a contract: that of its document, and of what its client agrees to. */
export function localeOf({ title, content }: Pick<Contract, 'title' | 'content'>): Locale {
  return documentLocale(`${title}\n${lexicalToPlainText(content)}`)
}
