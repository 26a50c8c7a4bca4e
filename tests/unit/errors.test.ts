import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { en } from '../../src/i18n/en/index.ts'
import { fieldErrorCodes } from '../../src/i18n/fieldErrorCodes.ts'
import { type ErrorCode, PlatformError, errorStatuses, fail } from '../../src/errors.ts'

const codes = Object.keys(errorStatuses) as ErrorCode[] // the keys of the catalogue are its codes
const docs = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const [page = '', fields = ''] = docs.split('\n## Fields\n')
const rows = [...page.matchAll(/^\| `(\w+)` \| (\d{3}) \| (.*) \|$/gm)].map(([, code = '', status, when = '']) => ({
  code,
  status: Number(status),
  when: when.trim(),
}))

/** The statuses in the contract's table, plus 416 for download ranges and 500 for faults, which it does not list. */
const allowedStatuses = [400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 416, 422, 429, 500, 503]

test('the catalogue and docs/errors.md name the same codes with the same statuses, in the same order', () => {
  expect(rows.map(({ code, status }) => [code, status])).toEqual(codes.map((code) => [code, errorStatuses[code]]))
})

test('no row of the page escapes the comparison', () => {
  const tableLines = page.split('\n').filter((line) => line.startsWith('|'))
  expect(tableLines.length - 2).toBe(rows.length)
})

test('every code is documented once and says when it is answered', () => {
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  expect(rows.filter(({ when }) => when.length < 10)).toEqual([])
})

test('no code is written twice in the catalogue', () => {
  const source = readFileSync(new URL('../../src/errors.ts', import.meta.url), 'utf8')
  const written = [...source.matchAll(/^ {2}(\w+): \d{3},$/gm)].map((match) => match[1])
  expect(written).toEqual(codes)
})

test('codes are snake_case, messages are sentences, statuses are those that the contract allows', () => {
  expect(codes.filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([])
  expect(codes.filter((code) => !/^[A-Z].*\.$/.test(fail(code).message))).toEqual([])
  expect(codes.filter((code) => !allowedStatuses.includes(errorStatuses[code]))).toEqual([])
})

test('an error carries its code, status, message and data, and seconds to wait where they are known', () => {
  const error = fail('illegal_transition', { from: 'draft', action: 'sign' })
  expect(error).toBeInstanceOf(PlatformError)
  expect(error).toMatchObject({
    code: 'illegal_transition',
    status: 409,
    message: 'This isn’t possible in the current status. Reload to see the latest.',
    data: { from: 'draft', action: 'sign' },
    retryAfterSeconds: undefined,
  })
  expect(fail('rate_limited', {}, 30).retryAfterSeconds).toBe(30)
})

test('the page lists the codes of fields as the words have them, and the parameters that their words name', () => {
  const listed = [...fields.matchAll(/^\| `(\w+)` \| .{10,} \| (.*)\|$/gm)].map(([, code, params = '']) => [
    code,
    [...params.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  ])
  expect(listed.map(([code]) => code)).toEqual(fieldErrorCodes)
  expect(fields.split('\n').filter((line) => line.startsWith('|')).length - 2).toBe(listed.length)
  const inDetail = ['place', 'part', 'position', 'excerpt', 'count']
  for (const [code, params] of listed) {
    const messages = Object.entries(en.fieldErrors).filter(([key]) => key.split('.')[0] === code)
    const named = messages.flatMap(([, message]) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))
    const missing = [...new Set(named)].filter((name) => !inDetail.includes(name) && !params?.includes(name))
    expect([code, missing]).toEqual([code, code === 'required' ? ['variable'] : []])
  }
})
