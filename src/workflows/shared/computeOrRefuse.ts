import { failFields } from '../../errors.ts'
import { asProblem } from '../../i18n/asProblem.ts'

/** The result, or 400 at `path` with the reason when the amounts are impossible. */
export function computeOrRefuse<Result>({ path, compute }: { path: string; compute: () => Result }): Result {
  try {
    return compute()
  } catch (err) {
    if (err instanceof RangeError) throw failFields([{ path, problem: asProblem(err.message) }])
    throw err
  }
}
