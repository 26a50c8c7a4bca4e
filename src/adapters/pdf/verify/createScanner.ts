import { Finding } from './problems.ts'

const isSpace = bytesOf('\0\t\n\f\r ')
const endsWord = bytesOf('\0\t\n\f\r ()<>[]{}/%')

export type Scanner = {
  file: Buffer
  position: () => number
  seek: (position: number) => void
  /** The character here or at an offset; empty at the end. */
  char: (ahead?: number) => string
  /** Skips white space, and nothing else. */
  skip: () => void
  /** Reads exactly this word, or returns false and stays. */
  take: (word: string) => boolean
  /** Up to the next space or delimiter. */
  word: () => string
  /** An unsigned whole number. Throws a `Finding` if there is none. */
  integer: () => number
}

/** Moves through the bytes of a file; every character is one byte. */
export function createScanner(file: Buffer): Scanner {
  let at = 0
  const runOf = (table: Uint8Array, wanted: number) => {
    const start = at
    while (at < file.length && table[file[at] ?? 0] === wanted) at += 1
    return file.toString('latin1', start, at)
  }
  return {
    file,
    position: () => at,
    seek: (position) => void (at = position),
    char: (ahead = 0) => file.toString('latin1', at + ahead, at + ahead + 1),
    skip: () => {
      while (at < file.length && isSpace[file[at] ?? 0] === 1) at += 1
    },
    take: (word) => {
      for (let index = 0; index < word.length; index += 1) if (file[at + index] !== word.charCodeAt(index)) return false
      at += word.length
      return true
    },
    word: () => runOf(endsWord, 0),
    integer: () => {
      const digits = /^\d{1,15}(?!\d)/.exec(file.toString('latin1', at, at + 17))?.[0]
      if (digits === undefined) throw new Finding('unreadable', `A number is missing at ${at}.`)
      at += digits.length
      return Number(digits)
    },
  }
}

function bytesOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
