import { extensionOf, fileTypes, isFileMimeType } from './fileTypes.ts'
import { nameEnding } from './nameEnding.ts'
import { isImageEnding } from './nameClaims.ts'

/**
 * The name for saving a file, so that the reader's machine opens it as its real type: `Scope v1.2` becomes `Scope
 * v1.2.pdf`, and a JPEG called `a.png` becomes `a.jpg`.
 */
export function downloadName({ filename, mimeType }: { filename: string; mimeType: string }): string {
  if (!isFileMimeType(mimeType)) return filename
  const ending = nameEnding(filename)
  const own: readonly string[] = fileTypes[mimeType].extensions
  if (own.includes(ending)) return filename
  const stem = mimeType.startsWith('image/') && isImageEnding(ending) ? filename.slice(0, -1 - ending.length) : filename
  return `${stem}.${extensionOf(mimeType)}`
}
