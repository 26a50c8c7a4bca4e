import { problem, type Problem } from './problem.ts'
import { readProblem } from './readProblem.ts'

/** The problem that a text of a library carries; `invalid_value` for any other text. */
export function asProblem(text: string | undefined): Problem {
  if (text === undefined || readProblem(text) === null) return problem('invalid_value')
  return text as Problem // it was read as one
}
