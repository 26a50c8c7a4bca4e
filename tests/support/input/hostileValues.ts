import fc from 'fast-check'
import { slugs } from '../../../src/slugs.ts'

const texts = [
  '',
  ' ',
  'null',
  'true',
  '-0',
  '1e400',
  'NaN',
  '9007199254740993',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13T00:00:00.001Z',
  '2026-02-30',
  '2026-11-30T25:61:61Z',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  "'; SELECT pg_sleep(9); --",
  '%s%n%x',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  '\u0000',
  'a\u0000b',
  '\u0001\u001b[31m\u007f',
  '\ud800',
  'a\udfff',
  '\u202egnp.exe',
  '\ufeff\u200b\u2028',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'مرحبا بالعالم',
  '@',
  'a@b',
  '"a b"@people.example',
  'javascript:alert(1)',
  'http://[::1',
  '(((((((((((((((((((((((((((((a+)+)+)+)+)+)+)+',
]
const numbers = [0, -0, -1, 0.1, 1e21, 1e-7, 2 ** 31, 2 ** 53, -(2 ** 53), 2 ** 63, 1e308, Number.MIN_VALUE]
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'length', '', 'a.b', '$ref', 'id', 'then']

const nested = (levels: number, isList: boolean): unknown => {
  let value: unknown = 'deep'
  for (let level = 0; level < levels; level += 1) value = isList ? [value] : { and: value }
  return value
}

/** A row that there is, of this collection or of any: `idsIn` puts it in place of the name when the request is sent. */
export const idOf = (collection: string): fc.Arbitrary<string> =>
  fc.nat(9).map((which) => `@row:${collection}:${which}`)

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(256, 1_001, 1_001, 5_001, 20_000, 200_000).map((length) => 'x'.repeat(length)),
  },
  { weight: 1, arbitrary: fc.constantFrom(90, 300, 2_000).map((length) => 'é \u0301'.repeat(length)) },
  { weight: 1, arbitrary: fc.constantFrom('users', 'projects', '*').chain(idOf) },
)

/** Anything but what a field is meant for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], ...numbers) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...names, ...slugs), hostileText, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(20, 99, 101, 3_000), fc.boolean()).map((of) => nested(...of)) },
  { weight: 1, arbitrary: fc.constantFrom(101, 5_000).map((length) => Array(length).fill(7)) },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 4 }) },
)
