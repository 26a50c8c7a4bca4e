import { createScanner, type Scanner } from './createScanner.ts'
import type { PdfDictionary, PdfStream, PdfValue } from './pdfValue.ts'
import { Finding } from './problems.ts'
import { unescape } from './unescape.ts'

const maxDepth = 40

export type Reader = Scanner & {
  /** `7 0 obj … endobj` */
  object: () => { number: number; generation: number; offset: number; value: PdfValue }
  value: () => PdfValue
}

const broken = (what: string) => new Finding('unreadable', what)

/**
 * Reads the syntax of a PDF strictly: whatever readers repair in different ways is an error here, because a file could
 * then look different in two readers. That includes deep nesting, repeated keys, comments and streams that do not end
 * where they say.
 */
export function createReader(file: Buffer): Reader {
  const scanner = createScanner(file)
  return { ...scanner, value: () => readValue(scanner, 0), object: () => readObject(scanner) }
}

function readObject(scanner: Scanner): ReturnType<Reader['object']> {
  const { position, integer, skip, take } = scanner
  const offset = position()
  const number = integer()
  skip()
  const generation = integer()
  skip()
  if (!take('obj')) throw broken(`An object is broken at ${offset}.`)
  skip()
  const first = readValue(scanner, 0)
  skip()
  const value = first.kind === 'dict' && take('stream') ? readStream(scanner, first) : first
  skip()
  if (!take('endobj')) throw broken(`An object does not end, from ${offset}.`)
  return { number, generation, offset, value }
}

function readValue(scanner: Scanner, depth: number): PdfValue {
  if (depth > maxDepth) throw broken('Its values are nested too deep.')
  const first = scanner.char()
  if (first === '/') return { kind: 'name', value: readName(scanner) }
  if (first === '(') return readLiteral(scanner)
  if (first === '[') return readArray(scanner, depth)
  if (first === '<') return scanner.char(1) === '<' ? readDictionary(scanner, depth) : readHex(scanner)
  if (/[0-9.+-]/.test(first)) return readNumeric(scanner)
  const start = scanner.position()
  const text = scanner.word()
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' }
  if (text === 'null') return { kind: 'null' }
  throw broken(`A value is unknown at ${start}.`)
}

function readName(scanner: Scanner): string {
  scanner.take('/')
  return scanner.word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function readHex({ position, seek, file }: Scanner): PdfValue {
  const start = position()
  const end = file.indexOf('>', start)
  if (end === -1) throw broken(`A string does not end, from ${start}.`)
  const digits = file.toString('latin1', start + 1, end).replace(/[\0\t\n\f\r ]+/g, '')
  if (!/^[0-9a-fA-F]*$/.test(digits)) throw broken(`A string is not hexadecimal at ${start}.`)
  seek(end + 1)
  const value = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
  return { kind: 'string', value, start, end: end + 1 }
}

function readLiteral({ position, seek, file }: Scanner): PdfValue {
  const start = position()
  let depth = 0
  for (let at = start; at < file.length; at += 1) {
    const byte = file[at]
    if (byte === 0x5c) at += 1
    else if (byte === 0x28) depth += 1
    else if (byte === 0x29) depth -= 1
    if (depth > 0) continue
    seek(at + 1)
    return { kind: 'string', value: unescape(file.toString('latin1', start + 1, at)), start, end: at + 1 }
  }
  throw broken(`A string does not end, from ${start}.`)
}

function readArray(scanner: Scanner, depth: number): PdfValue {
  const { take, skip } = scanner
  take('[')
  const items: PdfValue[] = []
  for (skip(); !take(']'); skip()) items.push(readValue(scanner, depth + 1))
  return { kind: 'array', items }
}

function readDictionary(scanner: Scanner, depth: number): PdfDictionary {
  const { take, skip, char, position } = scanner
  take('<<')
  const entries = new Map<string, PdfValue>()
  for (skip(); !take('>>'); skip()) {
    if (char() !== '/') throw broken(`A dictionary is broken at ${position()}.`)
    const key = readName(scanner)
    if (entries.has(key)) throw broken(`A dictionary has the key /${key.slice(0, 40)} twice, at ${position()}.`)
    skip()
    entries.set(key, readValue(scanner, depth + 1))
  }
  return { kind: 'dict', entries }
}

const reference = /^(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/

function readNumeric({ position, seek, word, file }: Scanner): PdfValue {
  const start = position()
  const found = reference.exec(file.toString('latin1', start, start + 40))
  if (found) {
    seek(start + found[0].length)
    return { kind: 'ref', number: Number(found[1]), generation: Number(found[2]) }
  }
  const text = word()
  if (!/^[+-]?(\d{1,15}\.?\d{0,15}|\.\d{1,15})$/.test(text)) throw broken(`A value is unknown at ${start}.`)
  return { kind: 'number', value: Number(text) }
}

function readStream({ position, seek, take, file }: Scanner, dict: PdfDictionary): PdfStream {
  if (!take('\r\n') && !take('\n')) throw broken(`A stream is broken at ${position()}.`)
  const length = dict.entries.get('Length')
  if (length?.kind !== 'number') throw broken(`A stream does not say its length, at ${position()}.`)
  const start = position()
  const end = start + length.value
  if (!Number.isSafeInteger(end) || end < start || end > file.length)
    throw broken(`A stream does not end, from ${start}.`)
  seek(end)
  if (!take('\r\n')) take('\n')
  if (!take('endstream')) throw broken(`A stream does not end where it says, from ${start}.`)
  return { kind: 'stream', dict, data: file.subarray(start, end) }
}
