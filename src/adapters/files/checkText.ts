import { createReadStream } from 'node:fs'
import { fail } from '../../errors.ts'
import { hasMarkup } from './hasMarkup.ts'
import { readSlice } from './readSlice.ts'

const HEAD_CHARACTERS = 1445

/** Bytes that no text has in any encoding without wide characters: all controls but tab, line feed, form feed, carriage return. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/
/** White space, byte order marks and invisible characters, which browsers and people pass over. */
const LEADING = /^[\s\u0000-\u0020\u00AD\u200B-\u200F\u2060\uFEFF\uFFFE]+/
/** A tag, a comment, a declaration, a processing instruction, a server page; a shebang; rich text, PostScript and PDF, which are text too. */
const NOT_PLAIN = /^(?:<[a-z!?/%:_]|#!|\{\\rtf|%!|%PDF)/i

/**
 * Plain text to people, browsers and shells alike: UTF-8, UTF-16 with its mark, or Windows-1252, without control characters, not starting as
 * markup or as a script and with no page in its head. `unsupported_type` otherwise.
 */
export async function checkText({ file }: { file: string }): Promise<void> {
  const mark = (await readSlice({ file, start: 0, length: 3 })).toString('hex')
  const marked = mark.startsWith('fffe') ? 'utf-16le' : mark.startsWith('feff') ? 'utf-16be' : undefined
  const encodings = marked ? [marked] : ['utf-8', 'windows-1252']
  for (const encoding of encodings) {
    const head = await headOfText({ file, encoding })
    if (head === undefined) continue
    if (NOT_PLAIN.test(head.replace(LEADING, '')) || hasMarkup(head)) break
    return
  }
  throw fail('unsupported_type')
}

/** The first characters, where the whole file is text of this encoding. */
async function headOfText({ file, encoding }: { file: string; encoding: string }): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let head = ''
  const isText = (text: string) => {
    if (head.length < HEAD_CHARACTERS) head += text.slice(0, HEAD_CHARACTERS)
    return !CONTROL.test(text)
  }
  try {
    for await (const chunk of createReadStream(file)) {
      // A stream without an encoding yields buffers.
      if (!isText(decoder.decode(chunk as Buffer, { stream: true }))) return undefined
    }
    return isText(decoder.decode()) ? head : undefined
  } catch (error) {
    if (isUndecodable(error)) return undefined
    throw error
  }
}

function isUndecodable(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  )
}
