import { languages } from '../../../src/i18n/languages.ts'

const locales = Object.keys(languages)
const notice = '// Generated from src/i18n/languages.ts by `npm run generate`.'
const imports = (from) => locales.toSorted().map((locale) => `import { ${locale} } from '${from(locale)}'`)
const names = locales.map((locale) => `  ${locale},`)

/** The files that name every language: our messages, and the panel's own words, by language. */
export const languageFiles = {
  'src/i18n/catalogues.ts': text([
    notice,
    ...imports((locale) => `./${locale}/index.ts`),
    "import type { Locale } from './locales.ts'",
    "import type { Catalogue } from './types.ts'",
    '',
    '/** The messages of each language. */',
    'export const catalogues: Record<Locale, Catalogue> = {',
    ...names,
    '}',
  ]),
  'src/payloadLanguages.ts': text([
    notice,
    ...imports((locale) => `@payloadcms/translations/languages/${locale}`),
    "import type { Locale } from './i18n/locales.ts'",
    '',
    '/** Payload’s own words in each language. */',
    'export const payloadLanguages = {',
    ...names,
    '} satisfies Record<Locale, object>',
  ]),
}

function text(lines) {
  return `${lines.join('\n')}\n`
}
