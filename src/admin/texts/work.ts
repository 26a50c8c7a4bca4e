import { arabicWork } from './workArabic.ts'
import { englishWork, type WorkTexts } from './workEnglish.ts'
import { defineTexts } from './defineTexts.ts'

/** Projects, milestones, contracts and people. */
export const workTexts = defineTexts<WorkTexts>({ en: englishWork, ar: arabicWork })
