import { hash } from 'node:crypto'

const lineEnd = 10
const modulus = 1n << 256n

/** A sum over the rows of Postgres' text format that is the same for the same rows in any order, and for no others. */
export function createRowSum(): { add: (chunk: Buffer) => void; total: () => string } {
  let sum = 0n
  let rows = 0
  let begun: Buffer = Buffer.alloc(0)
  return {
    add: (chunk) => {
      const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
      let from = 0
      for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, from)) {
        sum = (sum + BigInt(`0x${hash('sha256', bytes.subarray(from, end), 'hex')}`)) % modulus
        rows += 1
        from = end + 1
      }
      begun = Buffer.from(bytes.subarray(from))
    },
    total: () => `${rows} ${sum.toString(16)}`,
  }
}
