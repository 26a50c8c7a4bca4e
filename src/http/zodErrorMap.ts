import type { z } from 'zod'
import { asProblem } from '../i18n/asProblem.ts'
import { problem, type Problem } from '../i18n/problem.ts'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const types: Record<string, Problem> = {
  string: problem('invalid_type.text'),
  number: problem('invalid_type.number'),
  int: problem('invalid_type.integer'),
  boolean: problem('invalid_type.boolean'),
  array: problem('invalid_type.list'),
  object: problem('invalid_type.object'),
  record: problem('invalid_type.object'),
}

const formats: Record<string, Problem> = {
  guid: problem('invalid_format.uuid'),
  uuid: problem('invalid_format.uuid'),
  date: problem('invalid_format.day'),
  datetime: problem('invalid_format.day'),
  email: problem('invalid_format.email'),
}

/** What is wrong with a value, as a problem. One that a schema names takes precedence. */
export function zodErrorMap(issue: Issue): Problem {
  if (issue.input === undefined || issue.input === null) return problem('required')
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? problem('invalid_type')
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'invalid_format':
      return formats[issue.format] ?? problem('invalid_format')
    case 'not_multiple_of':
      return problem('invalid_value.multiple', { step: issue.divisor })
    case 'unrecognized_keys':
      return problem('unknown_field', { names: issue.keys })
    case 'invalid_value':
      return problem('invalid_value.choice', { values: issue.values.map(String) })
    case 'invalid_union':
      // The first problem of its first kind.
      return asProblem(issue.errors[0]?.[0]?.message)
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return problem('invalid_value')
  }
  return problem('invalid_value')
}

function tooBig({ origin, maximum: most, inclusive = true }: Extract<Issue, { code: 'too_big' }>): Problem {
  const maximum = Number(most)
  if (origin === 'string') return problem('too_long', { maximum })
  if (origin === 'array') return problem('too_long.list', { maximum })
  return inclusive ? problem('too_large', { maximum }) : problem('too_large.exclusive', { maximum })
}

function tooSmall({ origin, minimum: least, inclusive = true }: Extract<Issue, { code: 'too_small' }>): Problem {
  const minimum = Number(least)
  if (origin === 'string') return minimum === 1 ? problem('required') : problem('too_short', { minimum })
  if (origin === 'array') return problem('too_short.list', { minimum })
  return inclusive ? problem('too_small', { minimum }) : problem('too_small.exclusive', { minimum })
}
