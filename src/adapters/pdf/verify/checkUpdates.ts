import { checkUpdate } from './checkUpdate.ts'
import { problemOf } from './problems.ts'
import type { Revision } from './readRevisions.ts'
import type { Problem } from './types.ts'

type CheckUpdatesArgs = {
  revisions: Revision[]
  /** What is wrong is added here. */
  problems: Problem[]
}

/** The last saving that is not allowed; what was signed before it was changed since. */
export function checkUpdates({ revisions, problems }: CheckUpdatesArgs): number {
  let changed = -1
  for (const [index, after] of revisions.entries()) {
    const before = revisions[index - 1]
    if (!before || index < 2) continue
    try {
      checkUpdate({ before, after })
    } catch (error) {
      problems.push(problemOf(error, 'changed_after_signing'))
      changed = index
    }
  }
  return changed
}
