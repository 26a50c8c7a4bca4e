export type Texts<T> = { en: T; ar: T }

/** What a part of the panel says, in both languages: Arabic has every key of English, or it does not compile. */
export function defineTexts<T>(texts: { en: T; ar: NoInfer<T> }): Texts<T> {
  return texts
}

/** The texts in the reader's language. On the server: `textsIn(xTexts, i18n.language)`; in client components `useTexts(xTexts)`. */
export function textsIn<T>(texts: Texts<T>, language: string): T {
  return language.startsWith('ar') ? texts.ar : texts.en
}
