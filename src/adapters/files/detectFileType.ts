import { fileTypeFromFile, type FileTypeResult } from 'file-type'
import { fail } from '../../errors.ts'
import { allowedType, type AllowedType } from './allowedTypes.ts'
import { checkArchive } from './checkArchive.ts'
import { checkExtension, extensionOf } from './checkExtension.ts'
import { checkImage } from './checkImage.ts'
import { checkMedia } from './checkMedia.ts'
import { checkPdf } from './checkPdf.ts'
import { checkText } from './checkText.ts'

export type DetectedType = {
  mimeType: string
  /** For the platform's own name of the file, without the dot. */
  extension: string
  /** Whether a browser may show it in place; all else is only ever downloaded. */
  inline: boolean
}

/** Signatures of two or three letters, with which an honest text may start: "BMW …", "MZ …", "GIFs …". */
const LETTERS_ONLY = new Set(['bmp', 'exe', 'gif', 'mp3', 'bz2', 'flv', 'swf', 'mpc'])

/**
 * What a file is, decided on its bytes. Whatever is not on the list of allowed types is `unsupported_type`, and so are a name whose extension
 * belongs to another type, text that a browser or a shell would take for more than text, and a file that is two things at once. A file of an
 * allowed type that is empty, damaged or cut off is `unreadable_file`, an image with too many pixels `too_large`.
 */
export async function detectFileType({
  file,
}: {
  file: { tempPath: string; originalName: string; sizeBytes: number }
}): Promise<DetectedType> {
  if (file.sizeBytes === 0) throw fail('unreadable_file')
  const type = await typeOf(file)
  checkExtension({ name: file.originalName, extensions: type.extensions })
  await checkContent({ type, file: file.tempPath, sizeBytes: file.sizeBytes })
  const inline = type.kind === 'image' || type.kind === 'pdf'
  return { mimeType: type.mimeType, extension: type.extension, inline }
}

async function typeOf({ tempPath, originalName }: { tempPath: string; originalName: string }): Promise<AllowedType> {
  const found = await fileTypeFromFile(tempPath).catch(() => undefined)
  const text = textTypeOf(originalName)
  if (text && (!found || LETTERS_ONLY.has(found.ext))) return text
  const type = found && allowedType(mimeTypeOf(found))
  if (!type) throw fail('unsupported_type')
  return type.kind === 'zip' || type.kind === 'office' ? checkArchive({ file: tempPath, claimed: type }) : type
}

/** An animated PNG is a PNG and a film of Apple's an MP4; of MPEG audio only layer III is MP3. */
function mimeTypeOf({ ext, mime }: FileTypeResult): string | undefined {
  if (ext === 'apng') return 'image/png'
  if (ext === 'm4v') return 'video/mp4'
  return mime === 'audio/mpeg' && ext !== 'mp3' ? undefined : mime
}

/** Bytes without a signature can only be text, and text has to say by its name that it is. */
function textTypeOf(name: string): AllowedType | undefined {
  const extension = extensionOf(name)
  return [allowedType('text/csv'), allowedType('text/plain')].find((type) => type?.extensions.includes(extension))
}

async function checkContent({ type, file, sizeBytes }: { type: AllowedType; file: string; sizeBytes: number }) {
  if (type.kind === 'image') return checkImage({ file })
  if (type.kind === 'pdf') return checkPdf({ file, sizeBytes })
  if (type.kind === 'media') return checkMedia({ file, sizeBytes, type })
  if (type.kind === 'text') return checkText({ file })
}
