import { fail } from '../../errors.ts'
import { allowedTypes, type AllowedType } from './allowedTypes.ts'
import { readZipNames } from './readZipNames.ts'
import { zipFamilyOf } from './zipFamilyOf.ts'

/**
 * The type of an archive whose first entries say `claimed`, by its central directory, which is what programs read when they open it. Where the
 * two tell different stories it is `unsupported_type`; without a whole directory it is `unreadable_file`.
 */
export async function checkArchive({ file, claimed }: { file: string; claimed: AllowedType }): Promise<AllowedType> {
  const directory = await readZipNames({ file })
  if (!directory?.startsFile) throw fail('unreadable_file')
  const family = zipFamilyOf(directory.names)
  const isOdf = ['odt', 'ods', 'odp'].includes(claimed.extension)
  if (family === claimed.extension || (family === 'odf' && isOdf)) return claimed
  const office = allowedTypes.find(({ extension }) => extension === family)
  if (claimed.kind === 'zip' && office?.kind === 'office') return office
  throw fail('unsupported_type')
}
