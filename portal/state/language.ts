import { languages, type Language } from '../texts/languages.ts'

const key = 'portal-language'

/** The language that was chosen here before, else the first of the browser's that the portal has. */
export function chooseLanguage(): Language {
  const wished = [localStorage.getItem(key), ...navigator.languages].map((tag) => tag?.slice(0, 2))
  return wished.find(isLanguage) ?? 'en'
}

/** The page is in this language from now on, and when it is opened again. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].direction
  localStorage.setItem(key, language)
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && tag in languages
}
