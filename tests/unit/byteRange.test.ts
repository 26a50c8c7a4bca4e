import { expect, test } from '@jest/globals'
import { byteRange } from '../../src/http/byteRange.ts'

const sizeBytes = 1000

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-', { start: 0, end: 999 }],
  ['bytes=999-', { start: 999, end: 999 }],
  ['bytes=10-5000', { start: 10, end: 999 }],
  [`bytes=10-${2n ** 64n - 1n}`, { start: 10, end: 999 }],
  [`bytes=-${'9'.repeat(40)}`, { start: 0, end: 999 }],
  ['bytes=-1', { start: 999, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  [' BYTES=1-2 ', { start: 1, end: 2 }],
])('%s is a part of the file', (header, range) => {
  expect(byteRange({ header, sizeBytes })).toEqual(range)
})

test.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=-0', 'bytes=999999999999999-', `bytes=${'9'.repeat(40)}-`])(
  '%s is outside of the file',
  (header) => {
    expect(byteRange({ header, sizeBytes })).toBe('unsatisfiable')
  },
)

test.each([
  null,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'bytes=2-1',
  'bytes=1-2,4-5',
  'bytes=a-b',
  'items=0-1',
  'bytes=0x1-2',
  'bytes=1.5-2',
  'bytes=1--2',
])('%j asks for the whole file', (header) => {
  expect(byteRange({ header, sizeBytes })).toBeNull()
})

test('of an empty file there is no part', () => {
  expect(byteRange({ header: 'bytes=0-', sizeBytes: 0 })).toBe('unsatisfiable')
  expect(byteRange({ header: 'bytes=-1', sizeBytes: 0 })).toBe('unsatisfiable')
})
