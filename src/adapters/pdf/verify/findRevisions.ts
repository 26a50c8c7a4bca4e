import { Finding, problem, problemOf } from './problems.ts'
import { readRevisions, type Revision } from './readRevisions.ts'
import type { Problem } from './types.ts'

const maxTries = 12

/**
 * The saves of a file. If it cannot be read as a whole, those of its longest readable beginning: what was signed there
 * is still worth reporting.
 */
export function findRevisions(file: Buffer): { revisions: Revision[]; problems: Problem[] } {
  try {
    return { revisions: readRevisions(file), problems: [] }
  } catch (error) {
    const whole = problemOf(error, 'unreadable')
    for (const end of endsOf(file)) {
      try {
        const revisions = readRevisions(file.subarray(0, end))
        const isUpdate = /\b(obj|xref|trailer)\b/.test(file.toString('latin1', end, Math.min(file.length, end + 4096)))
        const code = isUpdate || revisions.length === 0 ? 'changed_after_signing' : 'bytes_appended'
        return { revisions, problems: [problem(code, `There are ${file.length - end} bytes after ${end}.`), whole] }
      } catch (failure) {
        if (!(failure instanceof Finding)) throw failure
      }
    }
    return { revisions: [], problems: [whole] }
  }
}

/** Where a save may end, the last one first. */
function endsOf(file: Buffer): number[] {
  const ends: number[] = []
  for (
    let at = file.lastIndexOf('%%EOF');
    at !== -1 && ends.length < maxTries;
    at = at === 0 ? -1 : file.lastIndexOf('%%EOF', at - 1)
  ) {
    const after = file.toString('latin1', at + 5, at + 7)
    const line = after === '\r\n' ? 2 : /^[\r\n]/.test(after) ? 1 : 0
    if (at + 5 + line < file.length) ends.push(at + 5 + line)
  }
  return ends
}
