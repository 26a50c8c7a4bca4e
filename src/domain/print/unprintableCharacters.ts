import { cleanText } from './cleanText.ts'
import { isSteering } from './isSteering.ts'
import { printableRanges } from './printableRanges.ts'

export type Unprintable = {
  character: string
  /** `U+12000` */
  codePoint: string
  /** The words around the character. */
  near: string
}

const plain = /^[\n\u0020-\u007e]*$/
const mostNamed = 20
const around = 24

/** The characters of a text that no document font has, each once, with its first place. */
export function unprintableCharacters(text: string): Unprintable[] {
  const clean = cleanText(text)
  const found = new Map<string, Unprintable>()
  if (plain.test(clean)) return []
  let at = 0
  for (const character of clean) {
    const code = character.codePointAt(0) ?? 0
    if (!isPrintable(code) && !found.has(character) && found.size < mostNamed) {
      const near = clean.slice(Math.max(0, at - around), at + around).toWellFormed()
      const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      found.set(character, { character, codePoint, near: near.replace(/\s+/g, ' ').trim() })
    }
    at += character.length
  }
  return [...found.values()]
}

function isPrintable(code: number): boolean {
  if (code === 0x0a || isSteering(code)) return true
  const { starts, ends } = ranges()
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= code) low = middle
    else high = middle - 1
  }
  return (starts[low] ?? 0) <= code && code < (ends[low] ?? 0)
}

let read: { starts: number[]; ends: number[] } | undefined

/** Read at first use. */
function ranges(): { starts: number[]; ends: number[] } {
  if (read) return read
  const numbers = printableRanges
    .trim()
    .split(/\s+/)
    .map((number) => Number.parseInt(number, 36))
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < numbers.length; index += 2) {
    const start = (ends.at(-1) ?? 0) + (numbers[index] ?? 0)
    starts.push(start)
    ends.push(start + (numbers[index + 1] ?? 0))
  }
  read = { starts, ends }
  return read
}
