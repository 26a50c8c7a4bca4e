import { failFields, type PlatformError } from '../../errors.ts'
import { problem } from '../../i18n/problem.ts'

type Broken = 'multipart' | 'multipart_boundary' | 'multipart_cut' | 'multipart_damaged' | 'multipart_stalled'

/** A body that is not the expected form. */
export function brokenUpload(broken: Broken): PlatformError {
  return failFields([{ path: '', problem: problem(`invalid_format.${broken}`) }])
}
