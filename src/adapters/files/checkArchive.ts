import type { FileMimeType } from '../../domain/fileTypes.ts'
import { fail } from '../../errors.ts'
import { checkUnpacked } from './checkUnpacked.ts'
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
 * The type of an archive whose first entries say `claimed`, by its central directory, which is what programs read when they open it. Where the
 * two tell different stories it is `unsupported_type`; without a whole directory it is `unreadable_file`. What is made to
 * fill the disk of whoever unpacks it is refused (`checkUnpacked`).
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
  // Office documents that were written in one go hide their type from who reads only the beginning.
  const [only, ...more] = types
  if (claimed === 'application/zip' && only && more.length === 0) return only
  throw fail('unsupported_type')
}
