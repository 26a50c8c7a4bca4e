/** A body as no browser makes one, as it goes over the wire. */
export type HostileForm = {
  what: string
  headers: Record<string, string>
  body: Iterable<Buffer | string>
  /** 400: not a form, or a broken one. 413: too much of it. 201: strange, and all there. */
  status: readonly number[]
}

const boundary = 'hostile'
const type = `multipart/form-data; boundary=${boundary}`
const part = (name: string, filename: string | undefined, body: string, more = '') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n${more}\r\n${body}\r\n`
const file = part('file', 'a.txt', 'hello', 'Content-Type: text/plain\r\n')
const end = `--${boundary}--\r\n`

/** Forms with too many parts, endless headers, no boundary, another length than they say. */
export function hostileForms(): HostileForm[] {
  const forms: [what: string, body: Iterable<string>, status: readonly number[], headers?: Record<string, string>][] = [
    [
      '10,000 fields',
      [...Array.from({ length: 10_000 }, (_, at) => part(`field${at}`, undefined, 'x')), file, end],
      [413],
    ],
    ['10,000 files', [...Array.from({ length: 10_000 }, (_, at) => part(`file${at}`, `${at}.txt`, 'x')), end], [413]],
    ['10,000 times the same file', [...Array(10_000).fill(file), end], [400]],
    ['10,000 descriptions', [file, ...Array(10_000).fill(part('description', undefined, 'x')), end], [400]],
    ['10,000 empty parts', [...Array(10_000).fill(`--${boundary}\r\n\r\n\r\n`), end], [400, 413]],
    ['a header of 20 MB', [`--${boundary}\r\nX-Long: `, ...Array(20).fill('a'.repeat(1024 * 1024))], [400, 413]],
    ['a million short headers', [`--${boundary}\r\n`, ...Array(1_000).fill('X-A: b\r\n'.repeat(1_000))], [400, 413]],
    ['20 MB before the first boundary', [...Array(20).fill('a'.repeat(1024 * 1024)), file, end], [201, 400, 413]],
    ['no boundary in the header', [file, end], [400], { 'content-type': 'multipart/form-data' }],
    ['an empty boundary', [file, end], [400], { 'content-type': 'multipart/form-data; boundary=' }],
    [
      'a boundary of 10,000 letters',
      [file, end],
      [400],
      { 'content-type': `multipart/form-data; boundary=${'a'.repeat(10_000)}` },
    ],
    ['another boundary than it says', [file, end], [400], { 'content-type': 'multipart/form-data; boundary=other' }],
    [
      'a form within a form',
      [part('file', 'a.txt', file, `Content-Type: multipart/mixed; boundary=inner\r\n`), end],
      [201],
    ],
    ['a name with a NUL', [part('file', 'a.php\0.txt', 'x'), end], [400]],
    ['a name with an escape', [part('file', 'a\u001b[31m.txt', 'x'), end], [400]],
    ['no end', [file], [400]],
    ['half a part', [`--${boundary}\r\nContent-Disposition: form-data; name="fi`], [400]],
    ['nothing', [], [400]],
    ['only an end', [end], [400]],
    [
      'a part without a name',
      [`--${boundary}\r\nContent-Disposition: form-data; filename="a.txt"\r\n\r\nx\r\n`, end],
      [400],
    ],
    ['a part without a disposition', [`--${boundary}\r\n\r\nx\r\n`, end], [400]],
    [
      'parts called as what every object has',
      [part('__proto__', 'a.txt', 'x'), part('constructor', undefined, 'x'), file, end],
      [201],
    ],
    [
      'an encoding that is none',
      [part('file', 'a.txt', 'aGVsbG8=', 'Content-Transfer-Encoding: base64\r\n'), end],
      [201, 400],
    ],
    ['a description with a NUL', [file, part('description', undefined, 'a\0b'), end], [400]],
    ['a description of 1 MB', [file, part('description', undefined, 'a'.repeat(1024 * 1024)), end], [413]],
    ['a gigabyte, announced', [file, end], [413], { 'content-length': '1073741824' }],
    ['a length that is none', [file, end], [400], { 'content-length': '1e3' }],
    ['a negative length', [file, end], [400], { 'content-length': '-1' }],
    ['two lengths', [file, end], [400], { 'content-length': '5, 6' }],
    ['a length and chunks', [file, end], [400], { 'content-length': '5', 'transfer-encoding': 'chunked' }],
    ['an unknown coding', [file, end], [201, 400, 501], { 'transfer-encoding': 'gzip, chunked' }],
  ]
  return forms.map(([what, body, status, headers]) => ({
    what,
    body,
    status,
    headers: { 'content-type': type, ...headers },
  }))
}
