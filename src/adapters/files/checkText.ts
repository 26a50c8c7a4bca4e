import { createReadStream } from 'node:fs'
import { hasErrorCode } from '../../hasErrorCode.ts'
import { hasMarkup } from './hasMarkup.ts'
import { readSlice } from './readSlice.ts'
import { refuseType } from './refuseType.ts'

const HEAD_CHARACTERS = 1445

/** Bytes that no text in a narrow encoding has: all controls except tab, line feed, form feed and carriage return. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/
/** White space, byte order marks and invisible characters, which browsers and people ignore. */
const LEADING = /^[\s\u0000-\u0020\u00AD\u200B-\u200F\u2060\uFEFF\uFFFE]+/
/** Comments, declarations and server pages; a shebang; rich text, PostScript and PDF, which are text too. */
const NOT_PLAIN = /^(?:<[!?%]|#!|\{\\rtf|%!|%PDF)/i
/** Starts that make browsers treat a file as a page (WHATWG MIME Sniffing §7.1), or run it. */
const PAGE =
  /^<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|svg|object|embed|math|meta|base|link|img|form)(?=[\s/>]|$)/i

/** The encoding of a text, if it is certain. */
export type Charset = 'utf-8' | 'utf-16'

type CheckTextArgs = { file: string; isDoubtful?: boolean }

/**
 * Checks for plain text: UTF-8, UTF-16 with its mark, or a national 8-bit encoding, without control characters, and not
 * starting as markup or a script. Markup further on is fine, because text is only ever downloaded.
 * With `isDoubtful` the first bytes could be of another type, so the whole head must be free of markup.
 * Anything else is `unsupported_type`.
 */
export async function checkText({
  file,
  isDoubtful = false,
}: CheckTextArgs): Promise<{ charset: Charset | undefined }> {
  const mark = (await readSlice({ file, start: 0, length: 3 })).toString('hex')
  const marked = mark.startsWith('fffe') ? 'utf-16le' : mark.startsWith('feff') ? 'utf-16be' : undefined
  const encodings = marked ? [marked] : ['utf-8', 'windows-1252']
  for (const encoding of encodings) {
    const head = await headOfText({ file, encoding })
    if (head === undefined) continue
    const start = head.replace(LEADING, '')
    if (PAGE.test(start) || (isDoubtful && hasMarkup(head))) throw refuseType({ detected: 'text/html' })
    if (NOT_PLAIN.test(start)) break
    return { charset: marked ? 'utf-16' : encoding === 'utf-8' ? 'utf-8' : undefined }
  }
  throw refuseType({ detected: null })
}

/** The first characters, if the whole file is text in this encoding. */
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
    if (hasErrorCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) return undefined
    throw error
  }
}
