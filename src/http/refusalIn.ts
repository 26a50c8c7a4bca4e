import { problemIn } from '../domain/problemIn.ts'
import type { PlatformError } from '../errors.ts'
import { errorsInArabic } from './errorsInArabic.ts'

export type Refusal = { message: string; code: string; data?: Record<string, unknown> }

/** An error as it is answered to somebody of this language: `message`, and those of single fields, in his words; `code` and all else as it is. */
export function refusalIn({
  error: { code, message, data },
  language,
}: {
  error: Pick<PlatformError, 'code' | 'message' | 'data'>
  language: string
}): Refusal {
  return {
    message: language.startsWith('ar') ? errorsInArabic[code] : message,
    code,
    ...(Object.keys(data).length > 0 && { data: dataIn({ data, language }) }),
  }
}

function dataIn({ data, language }: { data: Record<string, unknown>; language: string }): Record<string, unknown> {
  const { errors } = data
  if (!Array.isArray(errors)) return data
  return { ...data, errors: errors.map((problem: unknown) => inWords({ problem, language })) }
}

function inWords({ problem, language }: { problem: unknown; language: string }): unknown {
  if (typeof problem !== 'object' || problem === null) return problem
  if (!('message' in problem) || typeof problem.message !== 'string') return problem
  return { ...problem, message: problemIn({ message: problem.message, language }) }
}
