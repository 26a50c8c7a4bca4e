import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type ErrorCode, PlatformError, errorCatalogue, fail } from '../../src/errors.ts'

const codes = Object.keys(errorCatalogue) as ErrorCode[] // the keys of the catalogue are its codes
const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` \| (\d{3}) \| (.*) \|$/gm)].map(([, code = '', status, when = '']) => ({
  code,
  status: Number(status),
  when: when.trim(),
}))

/** What the contract's table of cases allows, and 416 for ranges of downloads and 500 for faults, which no contract promises. */
const allowedStatuses = [400, 401, 402, 403, 404, 409, 410, 413, 415, 416, 422, 429, 500, 503]

test('the catalogue and docs/errors.md name the same codes with the same statuses, in the same order', () => {
  expect(rows.map(({ code, status }) => [code, status])).toEqual(codes.map((code) => [code, errorCatalogue[code][0]]))
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
  const written = [...source.matchAll(/^ {2}(\w+): \[\d{3}, /gm)].map((match) => match[1])
  expect(written).toEqual(codes)
})

test('codes are snake_case, messages are sentences, statuses are those that the contract allows', () => {
  expect(codes.filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([])
  expect(codes.filter((code) => !/^[A-Z].*\.$/.test(errorCatalogue[code][1]))).toEqual([])
  expect(codes.filter((code) => !allowedStatuses.includes(errorCatalogue[code][0]))).toEqual([])
})

test('an error carries its code, status, message and data, and seconds to wait where they are known', () => {
  const error = fail('illegal_transition', { from: 'draft', action: 'sign' })
  expect(error).toBeInstanceOf(PlatformError)
  expect(error).toMatchObject({
    code: 'illegal_transition',
    status: 409,
    message: 'This is not possible in the present state.',
    data: { from: 'draft', action: 'sign' },
    retryAfterSeconds: undefined,
  })
  expect(fail('rate_limited', {}, 30).retryAfterSeconds).toBe(30)
})
