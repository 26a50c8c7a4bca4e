import { documentProblems } from '../../../i18n/en/documentProblems.ts'

/** Everything that can be wrong with a document, by the code that callers switch on. */
export const problemTexts = documentProblems

export type ProblemCode = keyof typeof problemTexts

export type Problem = { code: ProblemCode; message: string }

/** `detail` says what and where; it quotes nothing of the document except names of fields and keys. */
export function problem(code: ProblemCode, detail?: string): Problem {
  return { code, message: detail ? `${problemTexts[code]} ${detail}` : problemTexts[code] }
}

/** Ends one check; it becomes a problem of the document and never an error of the program. */
export class Finding extends Error {
  readonly code: ProblemCode
  readonly detail: string

  constructor(code: ProblemCode, detail = '') {
    super(detail || problemTexts[code])
    this.code = code
    this.detail = detail
  }
}

/**
 * A thrown `Finding` as a problem. Any other error becomes `otherwise`, without the program's own message.
 */
export function problemOf(error: unknown, otherwise: ProblemCode): Problem {
  return error instanceof Finding ? problem(error.code, error.detail || undefined) : problem(otherwise)
}

/** The sentence of one of our checks; messages of libraries are left out. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message.endsWith('.') ? error.message : ''
}
