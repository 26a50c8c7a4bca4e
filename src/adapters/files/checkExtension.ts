import { fileTypes, type FileMimeType } from '../../domain/fileTypes.ts'
import { fail } from '../../errors.ts'

/** What a file name ends in, in lower case and without the dot; empty where it has no extension. */
export function nameEnding(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * `unsupported_type` where the name has an extension that belongs to another type than the bytes. A name without any, as browsers
 * give a blob, says nothing.
 */
export function checkExtension({ name, mimeType }: { name: string; mimeType: FileMimeType }): void {
  const extension = nameEnding(name)
  const expected: readonly string[] = fileTypes[mimeType].extensions
  if (extension !== '' && !expected.includes(extension)) throw fail('unsupported_type', { extension, expected })
}
