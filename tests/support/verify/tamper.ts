import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestSigner } from './signers.ts'

/** The file with one byte changed. */
export function flip(bytes: Uint8Array, at: number, mask = 1): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ mask
  return changed
}

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Replaces text by text of the same length, at its last place. */
export function replaceLast(bytes: Uint8Array, from: string, to: string): Buffer {
  const at = textOf(bytes).lastIndexOf(from)
  if (at === -1 || to.length > from.length) throw new Error(`There is no ${from}.`)
  const changed = Buffer.from(bytes)
  changed.write(to.padEnd(from.length), at, 'latin1')
  return changed
}

/** What the latest object of a number says, between `obj` and `endobj`. */
export function objectText(bytes: Uint8Array, number: number): string {
  const text = textOf(bytes)
  const start = text.lastIndexOf(`\n${number} 0 obj\n`)
  return text.slice(text.indexOf('obj\n', start) + 4, text.indexOf('\nendobj', start))
}

/** Number of the latest object whose text has all these words. */
export function findObject(bytes: Uint8Array, ...words: string[]): number {
  const numbers = [...textOf(bytes).matchAll(/\n(\d+) 0 obj\n/g)].map((match) => Number(match[1]))
  const found = numbers.findLast((number) => words.every((word) => objectText(bytes, number).includes(word)))
  if (found === undefined) throw new Error(`No object has ${words.join(' ')}.`)
  return found
}

export const nextNumber = (bytes: Uint8Array): number => Number(/\/Size (\d+)/.exec(textOf(bytes).slice(-1500))?.[1])

type Update = {
  objects: Record<number, string>
  /** Between the objects and the table. */
  extra?: string
  /** More of the trailer. */
  trailer?: string
  root?: number
  /** Numbers that are freed. */
  freed?: number[]
  /** Places that the table says instead. */
  offsets?: Record<number, number>
  prev?: number
}

/** An incremental update, written by hand as any editor would. */
export function appendUpdate(bytes: Uint8Array, update: Update): Buffer {
  const tail = textOf(bytes).slice(-1500)
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1])
  const root = update.root ?? Number(/\/Root (\d+)/.exec(tail)?.[1])
  const [, info] = /\/Info (\d+ 0 R)/.exec(tail) ?? []
  const [, id] = /\/ID (\[[^\]]*\])/.exec(tail) ?? []
  let text = ''
  const entries: [number, string][] = (update.freed ?? []).map((number) => [number, '0000000000 00001 f '])
  for (const [number, value] of Object.entries(update.objects)) {
    const offset = update.offsets?.[Number(number)] ?? bytes.length + text.length
    entries.push([Number(number), `${String(offset).padStart(10, '0')} 00000 n `])
    text += `${number} 0 obj\n${value}\nendobj\n`
  }
  text += update.extra ?? ''
  const size = Math.max(nextNumber(bytes), ...entries.map(([number]) => number + 1))
  const table = entries.map(([number, entry]) => `${number} 1\n${entry}\n`).join('')
  const at = bytes.length + text.length
  text += `xref\n${table}trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} /ID ${id} /Prev ${update.prev ?? previous} ${update.trailer ?? ''}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(text, 'latin1')])
}

/** Puts another message into the last (or the nth) signature of the file. */
export function withContents(bytes: Uint8Array, message: Uint8Array, index = -1): Buffer {
  const places = [...textOf(bytes).matchAll(/\/Contents <([0-9A-Fa-f]{2000,})>/g)]
  const place = places.at(index)
  const room = place?.[1]?.length ?? 0
  const changed = Buffer.from(bytes)
  const hex = Buffer.from(message).toString('hex').toUpperCase()
  changed.write(hex.padEnd(room, '0'), (place?.index ?? 0) + '/Contents <'.length, 'latin1')
  return changed
}

/** The message in the last (or the nth) signature, with its padding. */
export function contentsOf(bytes: Uint8Array, index = -1): Buffer {
  const hex = [...textOf(bytes).matchAll(/\/Contents <([0-9A-Fa-f]{2000,})>/g)].at(index)?.[1] ?? ''
  return Buffer.from(hex, 'hex')
}

/** Sets the last (or the nth) range in place; it has to fit. */
export function withRange(bytes: Uint8Array, change: (range: number[]) => number[], index = -1): Buffer {
  const place = [...textOf(bytes).matchAll(/\/ByteRange \[([\d ]+)\]/g)].at(index)
  const range = change((place?.[1] ?? '').trim().split(/\s+/).map(Number))
  const changed = Buffer.from(bytes)
  changed.write(range.join(' ').padEnd(place?.[1]?.length ?? 0), (place?.index ?? 0) + '/ByteRange ['.length, 'latin1')
  return changed
}

export function rangesOf(bytes: Uint8Array): number[][] {
  return [...textOf(bytes).matchAll(/\/ByteRange \[([\d ]+)\]/g)].map((match) =>
    (match[1] ?? '').trim().split(/\s+/).map(Number),
  )
}

type SignedByOpensslArgs = { bytes: Uint8Array; signer: TestSigner; options?: string[] }

/** The last signature made anew by openssl over what its range says now. */
export function signedByOpenssl({ bytes, signer, options = [] }: SignedByOpensslArgs): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'resign-'))
  try {
    const [start = 0, length = 0, offset = 0, rest = 0] = rangesOf(bytes).at(-1) ?? []
    const file = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content)
    const covered = Buffer.from(bytes)
    file('content', Buffer.concat([covered.subarray(start, start + length), covered.subarray(offset, offset + rest)]))
    file('signer.pem', signer.certificatePem)
    file('key.pem', signer.keyPem)
    const fixed = ['-sign', '-binary', '-in', 'content', '-outform', 'DER', '-out', 'message', '-nosmimecap']
    const cades = options.includes('-noattr') ? [] : ['-cades']
    const args = ['cms', ...fixed, ...cades, '-signer', 'signer.pem', '-inkey', 'key.pem', ...options]
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
    return withContents(bytes, readFileSync(path.join(folder, 'message')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
