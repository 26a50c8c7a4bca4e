import { en } from './en/index.ts'
import type { Problem, ProblemKey } from './problem.ts'

type Params = Record<string, string | number | readonly string[]>

const prefix = 'fieldErrors.'

/** A problem's key and parameters; `null` for any other text. */
export function readProblem(text: string): { key: ProblemKey; params?: Params } | null {
  if (!isProblem(text)) return null
  const [key = '', ...json] = text.slice(prefix.length).split('?')
  if (!isKey(key)) return null
  return json.length === 0 ? { key } : { key, params: JSON.parse(json.join('?')) as Params } // `problem` has written it
}

function isProblem(text: string): text is Problem {
  return text.startsWith(prefix)
}

function isKey(key: string): key is ProblemKey {
  return Object.hasOwn(en.fieldErrors, key)
}
