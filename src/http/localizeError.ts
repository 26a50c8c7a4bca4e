import type { PlatformError } from '../errors.ts'
import type { Locale } from '../i18n/locales.ts'
import { sayProblem } from '../i18n/sayProblem.ts'
import { translator } from '../i18n/translator.ts'

type Asked = { error: Pick<PlatformError, 'code' | 'data'>; locale: Locale }
export type LocalizedError = { message: string; code: string; data?: Record<string, unknown> }

/**
 * Localizes an error for the answer: its `message` and those of single fields are in the reader's language; `code` and
 * all else stay.
 */
export function localizeError({ error: { code, data }, locale }: Asked): LocalizedError {
  return {
    message: translator(locale)(`errors.${code}`),
    code,
    ...(Object.keys(data).length > 0 && { data: localizeData({ data, locale }) }),
  }
}

function localizeData({ data, locale }: { data: Record<string, unknown>; locale: Locale }) {
  const { errors } = data
  if (!Array.isArray(errors)) return data
  return { ...data, errors: errors.map((error: unknown) => localizeField({ error, locale })) }
}

function localizeField({ error, locale }: { error: unknown; locale: Locale }): unknown {
  if (typeof error !== 'object' || error === null) return error
  if (!('problem' in error) || typeof error.problem !== 'string') return error
  const { problem: said, ...rest } = error
  return { ...rest, ...sayProblem({ problem: said, locale }) }
}
