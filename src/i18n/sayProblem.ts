import type { Locale } from './locales.ts'
import type { FieldErrorCode } from './problem.ts'
import { readProblem } from './readProblem.ts'
import { translator } from './translator.ts'

export type SaidProblem = { code: FieldErrorCode; message: string; params?: Record<string, unknown> }

type Say = (key: string, params?: Record<string, string | number>) => string

/**
 * A problem as it is answered: its code and parameters, and what to do in the reader's language. Any other text is
 * `invalid_value`.
 */
export function sayProblem({ problem, locale }: { problem: string; locale: Locale }): SaidProblem {
  const { key, params } = readProblem(problem) ?? { key: 'invalid_value', params: undefined }
  const [code] = key.split('.') as [FieldErrorCode] // a key begins with its code
  const say = translator(locale) as Say // `problem` has typed the parameters of this key
  const message = say(`fieldErrors.${key}`, params && Object.fromEntries(Object.entries(params).map(inText)))
  return { code, message, ...(params && { params }) }
}

function inText([name, value]: [string, string | number | readonly string[]]): [string, string | number] {
  return [name, typeof value === 'string' || typeof value === 'number' ? value : value.join(', ')]
}
