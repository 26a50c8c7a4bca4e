import { fileTypes, type FileMimeType } from '../../domain/files/fileTypes.ts'
import { isImageEnding, nameClaims } from '../../domain/files/nameClaims.ts'
import { refuseType } from './refuseType.ts'

/**
 * Refuses a name that contradicts the bytes: the extension of another accepted type, or of something that systems run.
 * Unknown extensions are fine. A picture with another picture's extension is accepted, and `downloadName` corrects it.
 */
export function checkName({ name, mimeType }: { name: string; mimeType: FileMimeType }): void {
  const { ending, claims } = nameClaims(name)
  const own: readonly string[] = fileTypes[mimeType].extensions
  if (claims === 'nothing' || own.includes(ending)) return
  if (mimeType.startsWith('image/') && isImageEnding(ending)) return
  throw refuseType({ detected: mimeType, extension: ending })
}
