import type { z } from 'zod'
import { fail, failFields, type ErrorCode } from '../errors.ts'
import { asProblem } from '../i18n/asProblem.ts'
import { zodErrorMap } from './zodErrorMap.ts'

type ParseArgs<Schema extends z.ZodType> = {
  schema: Schema
  value: unknown
  code?: Extract<ErrorCode, 'validation_failed' | 'not_found'>
}

/**
 * The value as its schema parses it. Otherwise throws `validation_failed` with every wrong field and what else a rule
 * adds, or `not_found` when a path is parsed.
 */
export function parse<Schema extends z.ZodType>({
  schema,
  value,
  code = 'validation_failed',
}: ParseArgs<Schema>): z.output<Schema> {
  const result = schema.safeParse(value, { error: zodErrorMap })
  if (result.success) return result.data
  if (code === 'not_found') throw fail(code)
  throw failFields(
    result.error.issues.map((issue) => ({
      ...(issue.code === 'custom' && issue.params),
      path: issue.path.join('.'),
      problem: asProblem(issue.message),
    })),
  )
}
