import { arabicActions } from './actionsArabic.ts'
import { englishActions, type ActionsTexts } from './actionsEnglish.ts'
import { defineTexts } from './defineTexts.ts'

/** Buttons of documents, what they do, and what is said when it is done. */
export const actionsTexts = defineTexts<ActionsTexts>({ en: englishActions, ar: arabicActions })
