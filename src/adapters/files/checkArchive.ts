import type { FileMimeType } from '../../domain/files/fileTypes.ts'
import { fail } from '../../errors.ts'
import { checkUnpacked } from './checkUnpacked.ts'
import { refuseType } from './refuseType.ts'
import { readZipDirectory, type ZipDirectory } from './readZipDirectory.ts'
import { zipFamilyOf } from './zipFamilyOf.ts'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

/** The types of each family of archives. */
const families = {
  docx: [`${OOXML}.wordprocessingml.document`],
  xlsx: [`${OOXML}.spreadsheetml.sheet`],
  pptx: [`${OOXML}.presentationml.presentation`],
  odf: [`${ODF}.text`, `${ODF}.spreadsheet`, `${ODF}.presentation`],
  zip: ['application/zip'],
  other: [],
} as const satisfies Record<string, readonly FileMimeType[]>

/** Whether files of this type are built on ZIP. */
export function isArchive(mimeType: FileMimeType): boolean {
  return Object.values(families).some((types: readonly FileMimeType[]) => types.includes(mimeType))
}

/**
 * The type of an archive by its central directory, which is what programs read. `claimed` is the type by its first
 * entries. It is `unsupported_type` if the two disagree and `unreadable_file` without a complete directory. Archives
 * made to fill a disk are refused (`checkUnpacked`).
 */
export async function checkArchive({ file, claimed }: { file: string; claimed: FileMimeType }): Promise<FileMimeType> {
  const directory = await readZipDirectory({ file })
  if (!directory?.startsFile) throw fail('unreadable_file')
  const mimeType = typeOf({ directory, claimed })
  await checkUnpacked({ file, directory })
  return mimeType
}

function typeOf({ directory, claimed }: { directory: ZipDirectory; claimed: FileMimeType }): FileMimeType {
  const family = zipFamilyOf(directory.names)
  const types: readonly FileMimeType[] = families[family]
  if (types.includes(claimed)) return claimed
  // Office documents that were written as a stream do not show their type in the first entries.
  const [only, ...more] = types
  if (claimed === 'application/zip' && only && more.length === 0) return only
  throw refuseType({ detected: only && more.length === 0 ? only : null })
}
