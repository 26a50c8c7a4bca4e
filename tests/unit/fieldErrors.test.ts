import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { ValidationError, type PayloadRequest, type Validate } from 'payload'
import { z } from 'zod'
import { problemTexts } from '../../src/adapters/pdf/verify/problems.ts'
import { failField, failFields, PlatformError } from '../../src/errors.ts'
import { decorateFields } from '../../src/fields/decorateFields.ts'
import { localizeError } from '../../src/http/localizeError.ts'
import { parse } from '../../src/http/parse.ts'
import { payloadMessages } from '../../src/http/payloadMessages.ts'
import { toPlatformError } from '../../src/http/toPlatformError.ts'
import { catalogues } from '../../src/i18n/catalogues.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { problem } from '../../src/i18n/problem.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** What a call refuses, as it is answered. */
function refusalOf(call: () => unknown, locale: Locale = 'en') {
  try {
    call()
  } catch (error) {
    if (error instanceof PlatformError) return localizeError({ error, locale })
    throw error
  }
  throw new Error('It was not refused.')
}

const fieldsOf = (error: PlatformError, locale: Locale = 'en') => localizeError({ error, locale }).data?.['errors']

const schema = z.strictObject({
  title: z.string().max(3),
  tags: z.array(z.string()).min(2),
  amount: z.int().min(1),
  share: z.number().lt(1),
  day: z.iso.date(),
  kind: z.enum(['a', 'b']),
  even: z.int().multipleOf(2),
  id: z.guid(),
  name: z.string().min(2),
  flag: z.boolean(),
  either: z.union([z.iso.date(), z.literal('never')]),
  email: z.string().refine(() => false, problem('invalid_format.email')),
  stray: z.string().refine(() => false, 'Prose that nobody translated.'),
})
const value = {
  title: 'long',
  tags: [],
  amount: 0,
  share: 1,
  day: 'x',
  even: 3,
  id: 'x',
  name: 'a',
  flag: 1,
  either: 'x',
  email: 'x',
  stray: 'x',
  more: 1,
}

test('what a schema refuses has a code, its numbers, and words that say what to do', () => {
  expect(refusalOf(() => parse({ schema, value }))).toEqual({
    message: 'Some fields are missing or invalid. Correct them and try again.',
    code: 'validation_failed',
    data: {
      errors: [
        { path: 'title', code: 'too_long', message: 'Enter at most 3 characters.', params: { maximum: 3 } },
        { path: 'tags', code: 'too_short', message: 'Add at least 2 items.', params: { minimum: 2 } },
        { path: 'amount', code: 'too_small', message: 'Must be at least 1.', params: { minimum: 1 } },
        { path: 'share', code: 'too_large', message: 'Must be less than 1.', params: { maximum: 1 } },
        { path: 'day', code: 'invalid_format', message: 'Enter a date as YYYY-MM-DD.' },
        { path: 'kind', code: 'required', message: 'This field is required.' },
        { path: 'even', code: 'invalid_value', message: 'Must be a multiple of 2.', params: { step: 2 } },
        { path: 'id', code: 'invalid_format', message: 'Enter a valid ID.' },
        { path: 'name', code: 'too_short', message: 'Enter at least 2 characters.', params: { minimum: 2 } },
        { path: 'flag', code: 'invalid_type', message: 'Must be true or false.' },
        { path: 'either', code: 'invalid_format', message: 'Enter a date as YYYY-MM-DD.' },
        { path: 'email', code: 'invalid_format', message: 'Enter a valid email address.' },
        { path: 'stray', code: 'invalid_value', message: 'This value isn’t valid here.' },
        { path: '', code: 'unknown_field', message: 'Remove more: no such field exists.', params: { names: ['more'] } },
      ],
    },
  })
})

test('the same in Arabic, with the forms that Arabic has for numbers', () => {
  const said = (maximum: number) => fieldsOf(failField('a', 'too_long.list', { maximum }), 'ar')
  expect(refusalOf(() => parse({ schema, value }), 'ar').message).toBe(
    'بعض الحقول ناقصة أو غير صحيحة. صحّحها ثم أعد المحاولة.',
  )
  expect([1, 2, 3, 11, 100].map((count) => said(count))).toMatchObject([
    [{ code: 'too_long', message: 'أضف ما لا يزيد على عنصر واحد.' }],
    [{ message: 'أضف ما لا يزيد على عنصرين.' }],
    [{ message: 'أضف ما لا يزيد على 3 عناصر.' }],
    [{ message: 'أضف ما لا يزيد على 11 عنصرًا.' }],
    [{ message: 'أضف ما لا يزيد على 100 عنصر.' }],
  ])
})

test('lists and texts of people are said as they are, whatever they contain', () => {
  expect(fieldsOf(failField('kind', 'invalid_value.choice', { values: ['a?', '{b}'] }))).toEqual([
    { path: 'kind', code: 'invalid_value', message: 'Choose one of: a?, {b}.', params: { values: ['a?', '{b}'] } },
  ])
  const variable = '{{client.name}}'
  expect(fieldsOf(failFields([{ path: 'a', problem: problem('required.variable', { variable }), variable }]))).toEqual([
    {
      path: 'a',
      variable,
      code: 'required',
      message: '{{client.name}} has no value. Fill it in, or remove it from the template.',
      params: { variable },
    },
  ])
})

describe('rules of fields', () => {
  const t = (key: string) => `Payload says ${key}.`
  const req = { i18n: { language: 'ar' }, payload: { config: {} }, t } as unknown as PayloadRequest // what the rules read of one
  const ask = async (field: Parameters<typeof decorateFields>[0][number], given: unknown, event?: 'onChange') => {
    const [decorated = field] = decorateFields([field])
    const validate = ('validate' in decorated ? decorated.validate : undefined) as Validate // one rule, whichever it is
    // As Payload calls it: with the field's own settings.
    return validate(given, { ...decorated, req, data: {}, siblingData: {}, ...(event && { event }) } as never)
  }

  test('Payload’s own are problems, found by their keys', async () => {
    expect(await ask({ name: 'a', type: 'text', maxLength: 3 }, 'long')).toBe(problem('too_long', { maximum: 3 }))
    expect(await ask({ name: 'a', type: 'text', required: true }, '')).toBe(problem('required'))
    expect(await ask({ name: 'a', type: 'number', min: 1 }, 0)).toBe(problem('too_small', { minimum: 1 }))
    expect(await ask({ name: 'a', type: 'number', max: 1 }, 2)).toBe(problem('too_large', { maximum: 1 }))
    expect(await ask({ name: 'a', type: 'checkbox' }, 'x')).toBe(problem('invalid_type.boolean'))
    expect(await ask({ name: 'a', type: 'email' }, 'x')).toBe(problem('invalid_format.email'))
    expect(await ask({ name: 'a', type: 'select', options: ['b'] }, 'c')).toBe(problem('invalid_value'))
    expect(await ask({ name: 'a', type: 'array', fields: [], maxRows: 1 }, [1, 2])).toBe(
      problem('too_long.list', { maximum: 1 }),
    )
    expect(await ask({ name: 'a', type: 'text', maxLength: 3 }, 'ok')).toBe(true)
  })

  test('a form that is being filled in gets the words at once', async () => {
    expect(await ask({ name: 'a', type: 'text', required: true }, '', 'onChange')).toBe('هذا الحقل مطلوب.')
    const validate = () => problem('invalid_format.colour')
    expect(await ask({ name: 'a', type: 'text', validate }, 'x', 'onChange')).toBe('أدخل اللون بهذه الصيغة: #1a2b3c.')
    expect(await ask({ name: 'a', type: 'text', validate }, 'x')).toBe(validate())
  })
})

describe('Payload’s messages that are known by their text', () => {
  const version = (
    JSON.parse(readFileSync(path.join(root, 'node_modules/payload/package.json'), 'utf8')) as { version: string }
  ).version
  const keys = Object.keys(payloadMessages) as (keyof typeof payloadMessages)[] // of the literal

  test('are those of the version that was looked at: look again where it changes', () => {
    expect(version).toBe('3.90.2')
    // Written in `@payloadcms/drizzle/dist/upsertRow/handleUpsertError.js` where there is no request.
    expect(payloadMessages['error:valueMustBeUnique']).toBe('Value must be unique')
    for (const key of keys) expect([key, messageIn(en, key)]).toEqual([key, payloadMessages[key]])
  })

  test.each([
    ['en', en],
    ['ar', ar],
  ])('become codes in %s', (_locale, language) => {
    const req = { t: (key: string) => messageIn(language, key) } as unknown as PayloadRequest // all that is read of it
    const errors = keys.map((key) => ({ path: key, message: messageIn(language, key) }))
    const all = toPlatformError({ error: new ValidationError({ errors }), req })
    expect(all.code).toBe('validation_failed')
    expect(fieldsOf(all)).toMatchObject([{ code: 'not_unique' }, { code: 'invalid_format' }, { code: 'required' }])
    const [unique] = errors.slice(0, 1)
    const duplicate = toPlatformError({ error: new ValidationError({ errors: unique ? [unique] : [] }), req })
    expect(duplicate.code).toBe('duplicate')
  })

  test('any other is a value that is not valid, and none of Payload’s prose reaches the answer', () => {
    const error = new ValidationError({ errors: [{ path: 'a', message: 'Prose of a later version.' }] })
    expect(fieldsOf(toPlatformError({ error, req: undefined }))).toEqual([
      { path: 'a', code: 'invalid_value', message: 'This value isn’t valid here.' },
    ])
  })
})

/** Where problems of fields are said: no prose stands there, which nobody could translate. */
test('no schema, rule or refusal says prose', () => {
  const prose = /(?:error|message): ?['`][A-Z][^'`]* [^'`]*['`]|refine\([^'`\n]*['`][A-Z]|RangeError\(['`][A-Z]/g
  const sources = ['endpoints', 'hooks', 'collections', 'src/http', 'src/fields', 'src/domain/invoices'].flatMap(
    (room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.join(root, room, name)),
  )
  const found = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(prose)]
      .map(([text]) => text)
      // What a request that was done answers, and faults of programs.
      .filter((text) => !text.startsWith('message:'))
      .map((text) => `${path.relative(root, file)}: ${text}`),
  )
  expect(found.filter((text) => !/documentNumbers|creditorReference|allocateCredit/.test(text))).toEqual([])
})

test('whatever the verifier of documents finds has words in Arabic', () => {
  expect(Object.keys(catalogues.ar.documentProblems)).toEqual(Object.keys(problemTexts))
})

function messageIn({ translations }: { translations: unknown }, key: string): string {
  const [area = '', name = ''] = key.split(':')
  return (translations as Record<string, Record<string, string>>)[area]?.[name] ?? '' // Payload's table of words
}
