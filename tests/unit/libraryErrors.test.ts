import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'
import busboy from 'busboy'
import { isBrokenForm } from '../../src/http/isBrokenForm.ts'
import { isRefusedForm, isRefusedJson, isTextForFile } from '../../src/http/payloadErrors.ts'

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

/** With another version: see that the cases below still provoke the library's own words, then change the number. */
test('the words were read in these versions', () => {
  expect([versionOf('busboy'), versionOf('payload')]).toEqual(['1.6.0', '3.90.2'])
})

const multipart = 'multipart/form-data; boundary=b'

/** What busboy says of a body, or before it has seen one. */
function busboySays({ contentType, body = '' }: { contentType: string; body?: string }): Promise<unknown> {
  return new Promise((resolve) => {
    try {
      const parser = busboy({ headers: { 'content-type': contentType } })
      parser.on('file', (_name, file) => file.on('error', resolve).resume())
      parser.on('error', resolve)
      parser.on('close', () => resolve(undefined))
      parser.end(body)
    } catch (error) {
      resolve(error)
    }
  })
}

test.each([
  ['a content type that is none', { contentType: 'multipart form-data' }],
  ['no boundary', { contentType: 'multipart/form-data' }],
  ['a form of another kind', { contentType: 'multipart/mixed; boundary=b' }],
  ['a part with a broken header', { contentType: multipart, body: '--b\r\nno header\r\n\r\nx\r\n--b--\r\n' }],
  ['a form that is cut off', { contentType: multipart, body: '--b\r\n' }],
  [
    'a file that is cut off',
    { contentType: multipart, body: '--b\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\nhalf' },
  ],
])('busboy: %s is a broken form', async (_title, given) => {
  const said = await busboySays(given)
  expect(said).toBeInstanceOf(Error)
  expect(isBrokenForm(said)).toBe(true)
})

test('busboy: a whole form is none, nor is any other error', async () => {
  const body = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n'
  expect(isBrokenForm(await busboySays({ contentType: multipart, body }))).toBe(false)
  expect(isBrokenForm(new Error('connection terminated'))).toBe(false)
})

test('payload: these are its words for a form, a body and a value that it refuses', () => {
  const source = (path: string) => readFileSync(`node_modules/payload/dist/${path}`, 'utf8')
  const saidIn = (path: string) =>
    [...source(path).matchAll(/new APIError\(['`]([^'`]+)['`]/g)].map(([, message = '']) => new Error(message))
  expect(saidIn('uploads/fetchAPI-multipart/index.js').filter(isRefusedForm)).toHaveLength(1)
  expect(saidIn('utilities/addDataAndFileToRequest.js').filter(isRefusedJson)).toHaveLength(1)
  expect(saidIn('uploads/getFileFromClientUpload.js').filter(isTextForFile)).toHaveLength(1)
  expect(en.translations.error.valueMustBeUnique).toBe('Value must be unique')
})
