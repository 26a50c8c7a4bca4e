import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { problemTexts } from '../../src/adapters/pdf/verify/problems.ts'
import { problemsOfDocuments } from '../../src/admin/texts/verdict.ts'
import { problemIn } from '../../src/domain/problemIn.ts'
import { problemsInArabic } from '../../src/domain/problemsInArabic.ts'
import type { fail } from '../../src/errors.ts'
import { parse } from '../../src/http/parse.ts'
import { refusalIn } from '../../src/http/refusalIn.ts'

const root = path.resolve(import.meta.dirname, '../..')
const rooms = [
  'collections',
  'endpoints',
  'hooks',
  'src/adapters/upload',
  'src/domain',
  'src/fields',
  'src/http',
  'src/workflows',
]
const sourcesIn = (room: string): string[] =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/InArabic|openApi/.test(name))
    .map((name) => readFileSync(path.join(root, room, name), 'utf8'))

/** Sentences at the places where problems of fields are said: messages of refusals, of rules and of amounts that cannot be. */
const places = [
  /errors: \[\{[^}\n]*?message: '([^'\n]+)'/g,
  /\b(?:error|too_\w+): '([^'\n]+\.)'/g,
  /refine\([^'`]*?, '([^'\n]+\.)'/g,
  /\b(?:invalid|refuse|refusal|brokenUpload)\([^'`\n]*'([A-Z][^'\n]+\.)'/g,
  /const message =\s+'([^'\n]+\.)'/g,
]
/** Rules of fields answer their sentence. */
const answered = /(?:\|\||return)\s+'([A-Z][^'\n]+ [^'\n]+\.)'/g

test('every problem of a field that the code can find has words in Arabic', () => {
  const saidIn = (room: string, patterns: RegExp[]) =>
    sourcesIn(room).flatMap((source) =>
      patterns.flatMap((place) => [...source.matchAll(place)].map(([, said = '']) => said)),
    )
  const found = [
    ...rooms.flatMap((room) => saidIn(room, places)),
    ...['collections', 'src/fields'].flatMap((room) => saidIn(room, [answered])),
  ]
  expect(new Set(found).size).toBeGreaterThan(40)
  expect([...new Set(found)].filter((message) => problemsInArabic[message] === undefined)).toEqual([])
})

test('whatever the verifier of documents finds has words in Arabic', () => {
  expect(Object.keys(problemsOfDocuments)).toEqual(Object.keys(problemTexts))
})

test('Arabic words have the same places for what differs, and are Arabic', () => {
  const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
  for (const [english, arabic] of Object.entries(problemsInArabic)) {
    expect([english, namesIn(arabic)]).toEqual([english, namesIn(english)])
    expect(arabic).toMatch(/[\u0600-\u06ff]/)
  }
})

test.each([
  ['This is required.', 'هذا الحقل مطلوب.'],
  ['At most 200 characters are allowed.', 'يُسمح بـ 200 حرفًا على الأكثر.'],
  ['{{client.name}} has no value here.', 'لا قيمة هنا للمتغير {{client.name}}.'],
  ['There is no variable {{x}} (Content: “a\n(b)”).', 'لا يوجد متغير باسم {{x}} (Content: “a\n(b)”).'],
  ['Nobody ever wrote this.', 'Nobody ever wrote this.'],
])('“%s” is said in Arabic, and in English as it was', (english, arabic) => {
  expect(problemIn({ message: english, language: 'ar' })).toBe(arabic)
  expect(problemIn({ message: english, language: 'en' })).toBe(english)
})

test('what a schema refuses is told in words for people, in the language of who asked, with the same code and paths', () => {
  const schema = z.object({
    title: z.string().max(3),
    amount: z.int().min(1),
    day: z.iso.date(),
    kind: z.enum(['a', 'b']),
  })
  const refuse = (language: string) => {
    try {
      parse({ schema, value: { title: 'long', amount: 0, day: 'x' }, code: 'validation_failed' })
    } catch (error) {
      return refusalIn({ error: error as ReturnType<typeof fail>, language }) // `parse` throws these only
    }
    throw new Error('It was not refused.')
  }
  const paths = ['title', 'amount', 'day', 'kind']
  const problems = (messages: string[]) => messages.map((message, index) => ({ path: paths[index], message }))
  expect(refuse('en')).toEqual({
    message: 'Some fields are missing or wrong.',
    code: 'validation_failed',
    data: {
      errors: problems([
        'At most 3 characters are allowed.',
        'This is at least 1.',
        'A day is written as 2026-12-31.',
        'This is required.',
      ]),
    },
  })
  expect(refuse('ar')).toEqual({
    message: 'بعض الحقول ناقصة أو غير صحيحة.',
    code: 'validation_failed',
    data: {
      errors: problems([
        'يُسمح بـ 3 حرفًا على الأكثر.',
        'أصغر قيمة هنا 1.',
        'يُكتب اليوم هكذا: 2026-12-31.',
        'هذا الحقل مطلوب.',
      ]),
    },
  })
})
