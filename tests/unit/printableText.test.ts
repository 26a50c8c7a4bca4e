import { expect, test } from '@jest/globals'
import { cleanName } from '../../src/domain/print/cleanName.ts'
import { unprintableCharacters } from '../../src/domain/print/unprintableCharacters.ts'
import { unprintableProblems } from '../../src/domain/print/unprintableProblems.ts'
import { paragraph } from '../support/pdfSamples.ts'
import { sayProblem } from '../../src/i18n/sayProblem.ts'

test.each([
  ['Latin, Greek, Cyrillic', 'Zoë Ångström Łukasz Ελένη Фёдор'],
  ['Arabic', 'محمد بن عبد الله الحارثي'],
  ['simplified Chinese', '甲方应于签署后十日内支付款项'],
  ['traditional Chinese', '甲方應於簽署後十日內支付款項'],
  ['Japanese', '株式会社東京の田中さくら'],
  ['Korean', '김철수는 계약서에 서명합니다'],
  ['Hindi', 'राजेश कुमार शर्मा'],
  ['Bengali', 'রবীন্দ্রনাথ ঠাকুর'],
  ['Tamil', 'சுப்பிரமணியன்'],
  ['Malayalam', 'ശ്രീകൃഷ്ണൻ'],
  ['Thai', 'สมชาย น้ำ'],
  ['Hebrew', 'יוסף כהן'],
  ['symbols and emoji', '☑ ☐ ✔ ✘ ✅ ❌ → ≤ € 😀 👨‍👩‍👧 ❤️'],
])('%s can be printed', (_, text) => {
  expect(unprintableCharacters(text)).toEqual([])
})

test('what no font has is named with its code point and the words around it', () => {
  expect(unprintableCharacters('Hosting 𒀀 is included, support 𓀀 is not')).toEqual([
    { character: '𒀀', codePoint: 'U+12000', near: 'Hosting 𒀀 is included, support' },
    { character: '𓀀', codePoint: 'U+13000', near: '𒀀 is included, support 𓀀 is not' },
  ])
})

test('signs that only their colour tells apart cannot be printed in black', () => {
  expect(unprintableCharacters('🟢 included 🔴 excluded').map(({ codePoint }) => codePoint)).toEqual([
    'U+1F7E2',
    'U+1F534',
  ])
})

test('a problem is reported at the path of its text', () => {
  const content = { root: { type: 'root', children: [paragraph('ok'), paragraph('not 𒀀')] } }
  const lines = [{ description: 'Design' }, { description: 'Build \uE000' }]
  const problems = unprintableProblems({ title: 'fine', content, lines, logo: new Uint8Array(4), notes: null })
  expect(problems.map(({ path, problem }) => [path, sayProblem({ problem, locale: 'en' }).code])).toEqual([
    ['content', 'unprintable_characters'],
    ['lines.1.description', 'unprintable_characters'],
  ])
  expect(sayProblem({ problem: problems[0]?.problem ?? '', locale: 'en' }).message).toBe(
    'Replace characters that can’t be printed: 𒀀 (U+12000).',
  )
})

test('marks that turn the direction of a name are left out, joiners stay', () => {
  expect(cleanName(' \u202EAhmed\u202C \u2067Al\u2069-Said\u200F\u200B ')).toBe('Ahmed Al-Said')
  expect(cleanName('می\u200cخواهم')).toBe('می\u200cخواهم')
})
