import fc from 'fast-check'
import type { Document, Schema } from '../openApi/checkAnswers.ts'
import { exampleBody } from './exampleBody.ts'
import { hostileText, hostileValue } from './hostileValues.ts'
import { isSchema, soundText, valueOf } from './valueOf.ts'

/** What goes over the wire, before rows are put in: `latin1` where its bytes are no UTF-8. */
export type FuzzBody = { type: string | null; text: string; isBinary: boolean }

const strangeTypes = [
  null,
  '',
  'application/json; charset=utf-16',
  'application/json;;=,',
  'APPLICATION/JSON',
  'text/plain',
  'text/json',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=a',
  'multipart/mixed; boundary=a',
  'application/graphql',
  'application/octet-stream',
  'image/png',
]
const wholes = ['', ' ', 'null', '[]', '0', '""', 'true', '{', '{}}', '{"a"', "{'a':1}", '{"a":1,}', 'NaN', '\ufeff{}']
const endless: [part: string, times: number][] = [
  ['[', 9_000],
  ['[', 100_000],
  ['{"a":', 20_000],
  ['[1,', 30_000],
  ['"', 2_000_000],
]
const boundary = 'x-fuzz-boundary'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
).toString('latin1')
const files = [
  png,
  '%PDF-1.7\n%%EOF',
  'GIF89a',
  '',
  '\u0000'.repeat(5_000),
  'PK\u0003\u0004',
  png.slice(0, 40),
  '<svg/>',
]

type BodyOfArgs = {
  json: Schema | undefined
  form: Schema | undefined
  example?: unknown
  document: Document
  odd: number
}

/** What the operation asks for; with `odd` values, and then at times not even JSON or a form. */
export function bodyOf({ json, form, example, document, odd }: BodyOfArgs): fc.Arbitrary<FuzzBody> {
  const other = odd === 0 ? fc.constant({}) : fc.oneof(fc.constant({}), hostileValue)
  const made = json ? valueOf({ schema: json, document, odd }) : other
  const value = example === undefined ? made : fc.oneof(made, { weight: 3, arbitrary: exampleBody({ example, odd }) })
  const text = value.map((one) => JSON.stringify(one) ?? 'null')
  return fc.oneof(
    { weight: json || !form ? 10 : 1, arbitrary: text.map((one) => bodyWith(one)) },
    { weight: form ? 12 : 1, arbitrary: odd === 0 ? soundFormOf(form) : formOf(form) },
    { weight: odd * 2, arbitrary: wrongly(text) },
  )
}

/** JSON that comes as something else, with a key twice, with bytes that are no text, cut off, or something else. */
export function wrongly(text: fc.Arbitrary<string>): fc.Arbitrary<FuzzBody> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.tuple(text, fc.constantFrom(...strangeTypes)).map((of) => bodyWith(...of)) },
    { weight: 2, arbitrary: fc.tuple(text, hostileValue, fc.boolean()).map((of) => bodyWith(withTwice(...of))) },
    { weight: 1, arbitrary: fc.tuple(text, fc.nat()).map(([one, at]) => withBrokenBytes(one, at)) },
    { weight: 1, arbitrary: fc.tuple(text, fc.nat()).map(([one, at]) => bodyWith(one.slice(0, at % one.length))) },
    { weight: 1, arbitrary: fc.constantFrom(...wholes).map((one) => bodyWith(one)) },
    { weight: 1, arbitrary: fc.constantFrom(...endless).map(([part, times]) => bodyWith(part.repeat(times))) },
    { weight: 1, arbitrary: fc.tuple(hostileText, hostileText).map(urlEncoded) },
  )
}

function bodyWith(text: string, type: string | null = 'application/json'): FuzzBody {
  return { type, text, isBinary: false }
}

/** Its first key twice: with the right value, and before or after it with another. */
function withTwice(text: string, other: unknown, isLast: boolean): string {
  const key = /^\{("(?:[^"\\]|\\.)*"):/.exec(text)?.[1] ?? '"__proto__"'
  const rest = text.startsWith('{') && text !== '{}' ? text.slice(1, -1) : `"a":${text}`
  const again = `${key}:${JSON.stringify(other) ?? 'null'}`
  return isLast ? `{${rest},${again}}` : `{${again},${rest}}`
}

function withBrokenBytes(text: string, at: number): FuzzBody {
  const bytes = Buffer.from(text.toWellFormed()).toString('latin1')
  const cut = at % (bytes.length + 1)
  return { ...bodyWith(`${bytes.slice(0, cut)}\xff\xc0\x80\xed\xa0\x80${bytes.slice(cut)}`), isBinary: true }
}

function urlEncoded([name, value]: [string, string]): FuzzBody {
  const text = [name, value].map((part) => encodeURIComponent(part.toWellFormed())).join('=')
  return bodyWith(text, 'application/x-www-form-urlencoded')
}

/** A form with what it demands, in order. */
function soundFormOf(form: Schema | undefined): fc.Arbitrary<FuzzBody> {
  const properties = isSchema(form?.['properties']) ? form['properties'] : {}
  const demanded = Array.isArray(form?.['required']) ? form['required'].map(String) : Object.keys(properties)
  const parts = demanded.map((name) => {
    const { format } = isSchema(properties[name]) ? properties[name] : {}
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`
    if (format === 'binary')
      return fc.constant(`${head}; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${png}\r\n`)
    const text = name === '_payload' ? fc.constant('{"alt":"A logo"}') : soundText(name)
    return text.map((one) => `${head}\r\n\r\n${one}\r\n`)
  })
  const type = `multipart/form-data; boundary=${boundary}`
  return fc.tuple(...parts).map((all) => ({ type, text: `${all.join('')}--${boundary}--\r\n`, isBinary: true }))
}

/** A form with its parts as they should be, strange ones, and sometimes without an end. */
function formOf(form: Schema | undefined): fc.Arbitrary<FuzzBody> {
  const properties = isSchema(form?.['properties']) ? form['properties'] : {}
  const names = [...Object.keys(properties), 'file', '_payload']
  const part = fc.record({
    name: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: hostileText }),
    filename: fc.oneof(fc.constant('a.png'), fc.constant(undefined), hostileText),
    type: fc.constantFrom('image/png', 'application/pdf', 'text/plain', 'a', ''),
    content: fc.oneof(fc.constantFrom(...files), hostileText, fc.constantFrom('true', '{}', '@row:sha256:0')),
  })
  return fc.tuple(fc.array(part, { maxLength: 6 }), fc.nat(9)).map(([parts, luck]) => {
    const text = parts.map(({ name, filename, type, content }) => {
      const file = filename === undefined ? '' : `; filename="${latin(filename)}"`
      const kind = filename === undefined ? '' : `\r\nContent-Type: ${type}`
      return `--${boundary}\r\nContent-Disposition: form-data; name="${latin(name)}"${file}${kind}\r\n\r\n${latin(content)}\r\n`
    })
    const end = luck === 0 ? '' : `--${boundary}--\r\n`
    return { type: `multipart/form-data; boundary=${boundary}`, text: text.join('') + end, isBinary: true }
  })
}

/** As bytes. Images are bytes already. */
function latin(text: string): string {
  return /[\u0100-\uffff]/.test(text) ? Buffer.from(text.toWellFormed()).toString('latin1') : text
}
