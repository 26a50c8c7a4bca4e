import { fail } from '../../errors.ts'
import type { ProjectFile } from '../../payload-types.ts'

/** Throws for a file that was not scanned yet (`file_not_scanned`) or is malware (`file_infected`). */
export function requireScanned({ scanStatus }: Pick<ProjectFile, 'scanStatus'>): void {
  if (scanStatus === 'clean' || scanStatus === 'not_required') return
  throw fail(scanStatus === 'infected' ? 'file_infected' : 'file_not_scanned')
}
