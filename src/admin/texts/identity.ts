import { arabicIdentity } from './identityArabic.ts'
import { englishIdentity, type IdentityTexts } from './identityEnglish.ts'
import { defineTexts } from './defineTexts.ts'

/** The review of identity documents. */
export const identityTexts = defineTexts<IdentityTexts>({ en: englishIdentity, ar: arabicIdentity })
