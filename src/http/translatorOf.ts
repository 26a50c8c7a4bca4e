import type { PayloadRequest } from 'payload'
import { languageOf } from '../i18n/languageOf.ts'
import { translator } from '../i18n/translator.ts'
import type { Translate } from '../i18n/types.ts'

/** Says messages in the language that the caller of this request reads. */
export function translatorOf(req: Pick<PayloadRequest, 'i18n'>): Translate {
  return translator(languageOf(req.i18n.language))
}
