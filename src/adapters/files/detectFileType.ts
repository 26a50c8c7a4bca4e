import { fileTypeFromFile, type FileTypeResult } from 'file-type'
import {
  extensionOf,
  fileTypes,
  isFileMimeType,
  type FileExtension,
  type FileMimeType,
} from '../../domain/files/fileTypes.ts'
import { nameClaims, type NameClaims } from '../../domain/files/nameClaims.ts'
import { fail, PlatformError } from '../../errors.ts'
import { checkArchive, isArchive } from './checkArchive.ts'
import { checkImage } from './checkImage.ts'
import { checkMedia } from './checkMedia.ts'
import { checkName } from './checkName.ts'
import { checkPdf } from './checkPdf.ts'
import { checkText, type Charset } from './checkText.ts'
import { findPdfStart } from './findPdfStart.ts'
import { refuseType } from './refuseType.ts'

export type DetectedType = {
  mimeType: FileMimeType
  /** The extension in the platform's own file name, without the dot. */
  extension: FileExtension
  /** Whether a browser may show it inline. All other files are only ever downloaded. */
  inline: boolean
  /** The encoding of a text, if known. */
  charset?: Charset | undefined
}

/**
 * Signatures so short that honest text may start with them: "BMW …", "MZ …", "GIFs …", and the mark of UTF-16, which
 * looks like MPEG audio. `checkText` decides whether it is text.
 */
const FOUND_IN_TEXT = new Set(['bmp', 'exe', 'gif', 'mp1', 'mp2', 'mp3', 'bz2', 'flv', 'swf', 'mpc'])

type UploadedFile = { tempPath: string; originalName: string; sizeBytes: number }
type Found = { mimeType: FileMimeType; charset?: Charset | undefined }

/**
 * Decides what a file is by its bytes. `unsupported_type`, with the type that was found, answers every type that is not
 * allowed, a name that contradicts the bytes (`checkName`), a page named as text, and a file of two types at once.
 * A file of an allowed type that is empty, damaged or cut off is `unreadable_file`; too many pixels are `too_large`.
 */
export async function detectFileType({ file }: { file: UploadedFile }): Promise<DetectedType> {
  if (file.sizeBytes === 0) throw fail('unreadable_file')
  const { mimeType, charset } = await find(file)
  checkName({ name: file.originalName, mimeType })
  await checkContent({ mimeType, file: file.tempPath, sizeBytes: file.sizeBytes })
  return { mimeType, extension: extensionOf(mimeType), inline: fileTypes[mimeType].inline, charset }
}

async function find({ tempPath: file, originalName }: UploadedFile): Promise<Found> {
  const found = await fileTypeFromFile(file).catch(() => undefined)
  const { claims } = nameClaims(originalName)
  const text = textTypeIn(claims)
  if (!found && !text && (await findPdfStart({ file })) !== undefined) return { mimeType: 'application/pdf' }
  if (!found) return { mimeType: text ?? 'text/plain', ...(await checkText({ file })) }
  if (FOUND_IN_TEXT.has(found.ext) && (text || claims === 'nothing')) {
    const checked = await checkText({ file, isDoubtful: true }).catch(ignoreRefusal)
    if (checked) return { mimeType: text ?? 'text/plain', ...checked }
  }
  const claimed = ourNameOf(found)
  if (claimed === undefined || !isFileMimeType(claimed)) throw refuseType({ detected: found.mime })
  return { mimeType: isArchive(claimed) ? await checkArchive({ file, claimed }) : claimed }
}

function ignoreRefusal(error: unknown): undefined {
  if (!(error instanceof PlatformError)) throw error
}

/** An animated PNG counts as PNG and Apple's video as MP4. Only layer III of MPEG audio is MP3. */
function ourNameOf({ ext, mime }: FileTypeResult): string | undefined {
  if (ext === 'apng') return 'image/png'
  if (ext === 'm4v') return 'video/mp4'
  return mime === 'audio/mpeg' && ext !== 'mp3' ? undefined : mime
}

/** The text type that a file's name claims, if any. */
function textTypeIn(claims: NameClaims): 'text/csv' | 'text/plain' | undefined {
  return (['text/csv', 'text/plain'] as const).find((mimeType) => claims.includes(mimeType))
}

type Content = { mimeType: FileMimeType; file: string; sizeBytes: number }

async function checkContent({ mimeType, file, sizeBytes }: Content): Promise<void> {
  if (mimeType.startsWith('image/')) return checkImage({ file, mimeType })
  if (mimeType === 'application/pdf') return checkPdf({ file, sizeBytes })
  if (mimeType === 'video/mp4' || mimeType === 'audio/mpeg') return checkMedia({ file, sizeBytes, mimeType })
}
