import { describe, expect, test } from '@jest/globals'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { en } from '../../src/i18n/en/index.ts'
import { catalogues } from '../../src/i18n/catalogues.ts'
import { locales } from '../../src/i18n/locales.ts'
import { translator } from '../../src/i18n/translator.ts'

const areas: Record<string, Record<string, string>> = en
const keys = Object.entries(areas).flatMap(([area, messages]) =>
  Object.keys(messages).map((key) => [area, key] as const),
)

describe.each(locales.filter((locale) => locale !== 'en'))('the catalogue in %s', (locale) => {
  const translated: Record<string, Record<string, string>> = catalogues[locale]

  test('has exactly the areas and keys of the English one', () => {
    const found = Object.entries(translated).flatMap(([area, messages]) =>
      Object.keys(messages).map((key) => `${area}.${key}`),
    )
    expect(found.sort()).toEqual(keys.map(([area, key]) => `${area}.${key}`).sort())
  })

  test('names the same parameters in every message', () => {
    const differing = keys.filter(
      ([area, key]) => namesIn(translated[area]?.[key] ?? '') !== namesIn(areas[area]?.[key] ?? ''),
    )
    expect(differing).toEqual([])
  })

  test('has every plural form of the language', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const wanting = keys.filter(([area, key]) =>
      pluralsIn(parse(translated[area]?.[key] ?? '', { ignoreTag: true })).some((found) =>
        forms.some((form) => !found.includes(form)),
      ),
    )
    expect(wanting).toEqual([])
  })
})

test('a message without parameters stays unchanged', () => {
  expect(translator('en')('states.partially_paid')).toBe('Partially paid')
  expect(translator('ar')('states.paid')).toBe('مدفوع')
})

test('values in a right-to-left sentence keep their own direction, and plural numbers need no marks', () => {
  const say = translator('ar')
  expect(say('documents.taxOn', { tax: 'VAT 5 %', net: '10.00 USD' })).toBe(
    '\u2068VAT 5 %\u2069 على \u206810.00 USD\u2069',
  )
  expect(say('documents.documentExtent', { pages: 2, bytes: '1,024' })).toBe(
    'صفحتان: أول \u20681,024\u2069 بايت من هذا الملف',
  )
  expect(translator('en')('documents.taxOn', { tax: 'Tax 5 %', net: '10.00 USD' })).toBe('Tax 5 % on 10.00 USD')
})

function namesIn(message: string): string {
  const names = new Set<string>()
  walk(parse(message, { ignoreTag: true }), (element) => {
    if ('value' in element && element.type !== TYPE.literal) names.add(element.value)
  })
  return [...names].sort().join(' ')
}

function pluralsIn(elements: MessageFormatElement[]): string[][] {
  const plurals: string[][] = []
  walk(elements, (element) => {
    if (element.type === TYPE.plural) plurals.push(Object.keys(element.options))
  })
  return plurals
}

function walk(elements: MessageFormatElement[], visit: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    visit(element)
    if ('options' in element) for (const option of Object.values(element.options)) walk(option.value, visit)
    if ('children' in element) walk(element.children, visit)
  }
}
