import { expect, test } from '@jest/globals'
import { hasFreshCopy } from '../../src/http/hasFreshCopy.ts'

const etag = '"xyzzy"'

/** The first five are the examples of RFC 9110, section 13.1.2. */
test.each([
  ['"xyzzy"', true],
  ['W/"xyzzy"', true],
  ['"xyzzy", "r2d2xxxx", "c3piozzzz"', true],
  ['W/"xyzzy", W/"r2d2xxxx", W/"c3piozzzz"', true],
  ['*', true],
  ['"r2d2xxxx" , "xyzzy"', true],
  ['"r2d2xxxx",\t"xyzzy" ', true],
  ['"r2d2xxxx"', false],
  ['xyzzy', false],
  ['', false],
  [null, false],
])('If-None-Match: %s', (ifNoneMatch, isFresh) => {
  expect(hasFreshCopy({ ifNoneMatch, etag })).toBe(isFresh)
})

test('no tag matches a file that has none', () => {
  expect(hasFreshCopy({ ifNoneMatch: '"xyzzy"', etag: null })).toBe(false)
})
