import { type Cms, readCms } from '../../pki/readCms.ts'

export type PdfSignature = {
  /** `[0, length, offset, length]`, as it is in the file. */
  byteRange: [number, number, number, number]
  /** Where the signed bytes end. */
  end: number
  /** The signed bytes: all up to `end` but the signature itself. */
  content: Uint8Array
  /** The value of `Contents` with its padding. */
  contents: Uint8Array
  cms: Cms
}

const rangePattern = /\/ByteRange\s*\[\s*0\s+(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s*\]/g

/**
 * Every signature and document time-stamp of a file in the order of the bytes that they cover, found by the bytes alone
 * and without following the file's own structure. Throws where a range does not fit around the one `Contents` string
 * that it leaves out.
 */
export function readSignatures(bytes: Uint8Array): PdfSignature[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = [...file.toString('latin1').matchAll(rangePattern)].map(([, first, offset, second]) =>
    readSignature({ file, range: [0, Number(first), Number(offset), Number(second)] }),
  )
  return found.sort((one, other) => one.end - other.end)
}

function readSignature({ file, range }: { file: Buffer; range: [number, number, number, number] }): PdfSignature {
  const [, first, offset, second] = range
  const end = offset + second
  if (first >= offset || end > file.length) throw new Error('A signature covers bytes that are not there.')
  const hex = file.toString('latin1', first, offset)
  if (!/^<(?:[0-9a-fA-F]{2})+>$/.test(hex)) throw new Error('A signature leaves out more than itself.')
  const contents = Buffer.from(hex.slice(1, -1), 'hex')
  const content = Buffer.concat([file.subarray(0, first), file.subarray(offset, end)])
  return { byteRange: range, end, content, contents, cms: readCms(contents) }
}
