const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const checksumLength = 6

/** Bytes as Bech32 (BIP 173) in lower case, with a checksum that finds every mistyped letter. */
export function encodeBech32({ prefix, bytes }: { prefix: string; bytes: Uint8Array }): string {
  const words = regroup({ values: bytes, from: 8, to: 5, isPadded: true }) ?? []
  const sum = checksum([...expand(prefix), ...words, ...Array<number>(checksumLength).fill(0)]) ^ 1
  const check = Array.from({ length: checksumLength }, (_, index) => (sum >> (5 * (5 - index))) & 31)
  return `${prefix}1${[...words, ...check].map((word) => alphabet[word]).join('')}`
}

/** Undefined for a text that is not Bech32, or mistyped. Its case is that of the whole text. */
export function decodeBech32(text: string): { prefix: string; bytes: Uint8Array } | undefined {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return undefined
  const split = lower.lastIndexOf('1')
  const prefix = lower.slice(0, split)
  const words = Array.from(lower.slice(split + 1), (letter) => alphabet.indexOf(letter))
  if (split < 1 || words.length < checksumLength || words.includes(-1)) return undefined
  if (checksum([...expand(prefix), ...words]) !== 1) return undefined
  const bytes = regroup({ values: words.slice(0, -checksumLength), from: 5, to: 8, isPadded: false })
  return bytes && { prefix, bytes: Uint8Array.from(bytes) }
}

function expand(prefix: string): number[] {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0))
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)]
}

function checksum(words: number[]): number {
  let sum = 1
  for (const word of words) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ word
    for (const [bit, generator] of generators.entries()) if ((top >>> bit) & 1) sum ^= generator
  }
  return sum
}

type RegroupArgs = { values: Iterable<number>; from: number; to: number; isPadded: boolean }

/** The same bits in groups of another size. Undefined where bits that are left over are not zeros. */
function regroup({ values, from, to, isPadded }: RegroupArgs): number[] | undefined {
  const groups: number[] = []
  let held = 0
  let bits = 0
  for (const value of values) {
    held = ((held << from) | value) & 0xfff
    bits += from
    while (bits >= to) {
      bits -= to
      groups.push((held >> bits) & ((1 << to) - 1))
    }
  }
  if (!isPadded) return bits < from && (held & ((1 << bits) - 1)) === 0 ? groups : undefined
  if (bits > 0) groups.push((held << (to - bits)) & ((1 << to) - 1))
  return groups
}
