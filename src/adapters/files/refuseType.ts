import { acceptedFiles } from '../../domain/files/fileTypes.ts'
import { fail, type PlatformError } from '../../errors.ts'

type RefuseTypeArgs = { detected: string | null; accepted?: readonly string[]; extension?: string }

/**
 * The `unsupported_type` error with the MIME type found in the bytes (null if unknown) and the accepted types. With
 * `extension`, the type is accepted but the name belongs to another type.
 */
export function refuseType({ detected, accepted = acceptedFiles, extension }: RefuseTypeArgs): PlatformError {
  return fail('unsupported_type', { detected, accepted, ...(extension !== undefined && { extension }) })
}
