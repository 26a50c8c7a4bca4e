type Language = {
  /** What the language calls itself. */
  name: string
  /** BCP 47, with Western digits and the Gregorian calendar, as contracts and invoices print them. */
  tag: string
  direction: 'ltr' | 'rtl'
  /** Unicode’s name of its letters. */
  script: string
}

/**
 * The languages of every surface. To add one: its folder, and its entry here; `npm run generate` names it elsewhere.
 * Without messages, so that browsers need not load all of them.
 */
export const languages = {
  en: { name: 'English', tag: 'en-GB', direction: 'ltr', script: 'Latin' },
  ar: { name: 'العربية', tag: 'ar-u-ca-gregory-nu-latn', direction: 'rtl', script: 'Arabic' },
} as const satisfies Record<string, Language>
