import type { z } from 'zod'
import { fail, type ErrorCode } from '../errors.ts'
import { issueWords } from './issueWords.ts'

/** The value as its schema has it; otherwise `code`, with every wrong field in `data.errors` as `{ path, message }`. */
export function parse({
  schema,
  value,
  code,
}: {
  schema: z.ZodType | undefined
  value: unknown
  code: ErrorCode
}): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value, { error: issueWords })
  if (result.success) return result.data
  if (code === 'not_found') throw fail(code)
  throw fail(code, {
    errors: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  })
}
