import { fileTypeFromFile, type FileTypeResult } from 'file-type'
import {
  extensionOf,
  fileTypes,
  isFileMimeType,
  type FileExtension,
  type FileMimeType,
} from '../../domain/fileTypes.ts'
import { fail } from '../../errors.ts'
import { checkArchive, isArchive } from './checkArchive.ts'
import { checkExtension, nameEnding } from './checkExtension.ts'
import { checkImage } from './checkImage.ts'
import { checkMedia } from './checkMedia.ts'
import { checkPdf } from './checkPdf.ts'
import { checkText } from './checkText.ts'

export type DetectedType = {
  mimeType: FileMimeType
  /** For the platform's own name of the file, without the dot. */
  extension: FileExtension
  /** Whether a browser may show it in place; all else is only ever downloaded. */
  inline: boolean
}

/**
 * Signatures so short that honest text may start with them: "BMW …", "MZ …", "GIFs …", and the mark of UTF-16, which sets in like MPEG
 * audio. Whether it is text, the text itself decides.
 */
const FOUND_IN_TEXT = new Set(['bmp', 'exe', 'gif', 'mp1', 'mp2', 'mp3', 'bz2', 'flv', 'swf', 'mpc'])

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
  const mimeType = await mimeTypeOf(file)
  checkExtension({ name: file.originalName, mimeType })
  await checkContent({ mimeType, file: file.tempPath, sizeBytes: file.sizeBytes })
  return { mimeType, extension: extensionOf(mimeType), inline: fileTypes[mimeType].inline }
}

async function mimeTypeOf({
  tempPath,
  originalName,
}: {
  tempPath: string
  originalName: string
}): Promise<FileMimeType> {
  const found = await fileTypeFromFile(tempPath).catch(() => undefined)
  const text = textTypeOf(originalName)
  if (text && (!found || FOUND_IN_TEXT.has(found.ext))) return text
  const claimed = found && ourNameOf(found)
  if (claimed === undefined || !isFileMimeType(claimed)) throw fail('unsupported_type')
  return isArchive(claimed) ? checkArchive({ file: tempPath, claimed }) : claimed
}

/** An animated PNG is a PNG and a film of Apple's an MP4; of MPEG audio only layer III is MP3. */
function ourNameOf({ ext, mime }: FileTypeResult): string | undefined {
  if (ext === 'apng') return 'image/png'
  if (ext === 'm4v') return 'video/mp4'
  return mime === 'audio/mpeg' && ext !== 'mp3' ? undefined : mime
}

/** Bytes without a signature can only be text, and text has to say by its name that it is. */
function textTypeOf(name: string): FileMimeType | undefined {
  const ending = nameEnding(name)
  return (['text/csv', 'text/plain'] as const).find((mimeType) =>
    fileTypes[mimeType].extensions.some((extension) => extension === ending),
  )
}

type Content = { mimeType: FileMimeType; file: string; sizeBytes: number }

async function checkContent({ mimeType, file, sizeBytes }: Content): Promise<void> {
  if (mimeType.startsWith('image/')) return checkImage({ file })
  if (mimeType.startsWith('text/')) return checkText({ file })
  if (mimeType === 'application/pdf') return checkPdf({ file, sizeBytes })
  if (mimeType === 'video/mp4' || mimeType === 'audio/mpeg') return checkMedia({ file, sizeBytes, mimeType })
}
