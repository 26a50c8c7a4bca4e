import { fail } from '../../errors.ts'
import type { ProjectFile } from '../../payload-types.ts'

/** Throws for a file of which nobody knows yet whether it is malware (`file_not_scanned`), or that is (`file_infected`). */
export function requireScanned({ scanStatus }: Pick<ProjectFile, 'scanStatus'>): void {
  if (scanStatus === 'clean' || scanStatus === 'not_required') return
  throw fail(scanStatus === 'infected' ? 'file_infected' : 'file_not_scanned')
}
