import { expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/domain/activity/canonicalJson.ts'
import { sha256Hex } from '../../src/lib/sha256Hex.ts'
import { type Random, seededRandom } from '../support/seededRandom.ts'

test('the example of RFC 8785 section 3.2.2 has the text that the RFC gives', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('members are sorted by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7)
  expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [295147905179352830000, '295147905179352830000'],
  [1e21, '1e+21'],
  [9.999999999999997e22, '9.999999999999997e+22'],
  [0.000001, '0.000001'],
  [333333333.3333332, '333333333.3333332'],
])('the number %p is written %s, as RFC 8785 appendix B lists', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('members that are undefined are left out, as JSON does', () => {
  expect(canonicalJson({ b: undefined, a: { d: undefined, c: 1 } })).toBe('{"a":{"c":1}}')
})

test('a member named __proto__ is a member like others', () => {
  expect(canonicalJson(JSON.parse('{"z":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"z":1}')
})

test.each<[string, unknown]>([
  ['NaN', Number.NaN],
  ['an infinity', [Number.POSITIVE_INFINITY]],
  ['a bigint', { amount: 1n }],
  ['a date', { at: new Date(0) }],
  ['a map', new Map()],
  ['bytes', new Uint8Array(1)],
  ['a function', { run: () => 1 }],
  ['a symbol', Symbol('x')],
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
  ['a hole in a list', Array(1)],
  ['a lone surrogate', '\ud800'],
  ['a lone surrogate in a name', { '\udc00': 1 }],
])('%s is refused, for JSON cannot say it', (_name, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})

test('the same JSON has the same text and hash in whatever order it was written, and reads back', () => {
  const random = seededRandom(10)
  for (let run = 0; run < 2_000; run += 1) {
    const value = randomJson(random, 4)
    const text = canonicalJson(value)
    expect(canonicalJson(shuffled(value, random))).toBe(text)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    expect(JSON.parse(text)).toEqual(value)
  }
})

test('SHA-256 is that of the standard, for bytes and for text in UTF-8', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex(new TextEncoder().encode('عُمان'))).toBe(sha256Hex('عُمان'))
})

function randomJson(random: Random, depth: number): unknown {
  const kind = random.integer(0, depth === 0 ? 3 : 5)
  if (kind === 0) return random.pick([null, true, false])
  if (kind === 1) return random.integer(-1_000_000, 1_000_000) / random.pick([1, 3, 1e-20, 1e20]) || 0
  if (kind <= 3) return randomText(random)
  const items = Array.from({ length: random.integer(0, 5) }, () => randomJson(random, depth - 1))
  return kind === 4 ? items : Object.fromEntries(items.map((item, index) => [`${randomText(random)}${index}`, item]))
}

function randomText(random: Random): string {
  return Array.from({ length: random.integer(0, 4) }, () =>
    random.pick(['a', 'Z', '"', '\\', '\n', '\u0001', 'é', 'ع', '😀', '\ufb33']),
  ).join('')
}

function shuffled(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, random))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(random.shuffle(Object.entries(value)).map(([key, item]) => [key, shuffled(item, random)]))
}
