import { expect, test } from '@jest/globals'
import { contentDisposition } from '../../src/http/contentDisposition.ts'

test.each([
  ['plan.pdf', `inline; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
  ['a b.pdf', `inline; filename="a b.pdf"; filename*=UTF-8''a%20b.pdf`],
  ['خطة.pdf', `inline; filename="___.pdf"; filename*=UTF-8''%D8%AE%D8%B7%D8%A9.pdf`],
  ['a"; x="y.pdf', `inline; filename="a__ x=_y.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22y.pdf`],
  ["it's (1)*.pdf", `inline; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ['a\r\nset-cookie: b', `inline; filename="a__set-cookie: b"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b`],
  ['lone \ud800.pdf', `inline; filename="lone _.pdf"; filename*=UTF-8''lone%20%EF%BF%BD.pdf`],
])('%j stays one name in one header', (filename, header) => {
  expect(contentDisposition({ filename, inline: true })).toBe(header)
  expect(() => new Headers([['content-disposition', header]])).not.toThrow()
})

test('what is not shown is an attachment', () => {
  expect(contentDisposition({ filename: 'a.zip', inline: false })).toMatch(/^attachment;/)
})
