import type { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const kinds: Record<string, string> = {
  string: 'A text is expected.',
  number: 'A number is expected.',
  int: 'A whole number is expected.',
  boolean: 'Yes or no is expected, as true or false.',
  array: 'A list is expected.',
  object: 'An object is expected.',
  record: 'An object is expected.',
}

const formats: Record<string, string> = {
  guid: 'This is not an id.',
  uuid: 'This is not an id.',
  date: 'A day is written as 2026-12-31.',
  datetime: 'A day is written as 2026-12-31.',
  email: 'This is not an email address.',
}

/** What is wrong with a value, for people: zod's own words are for programmers. What a schema says itself goes before. */
export function issueWords(issue: Issue): string {
  if (issue.input === undefined || issue.input === null) return 'This is required.'
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? 'This is not valid.'
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it should be.'
    case 'not_multiple_of':
      return `This is a multiple of ${issue.divisor}.`
    case 'unrecognized_keys':
      return `There is no such field: ${issue.keys.join(', ')}.`
    case 'invalid_value':
      return `This is one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      // What its first kind finds wrong.
      return issue.errors[0]?.[0]?.message ?? 'This is not valid.'
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'This is not valid.'
  }
  return 'This is not valid.'
}

function tooBig({ origin, maximum, inclusive = true }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `At most ${maximum} characters are allowed.`
  if (origin === 'array') return `At most ${maximum} entries are allowed.`
  return inclusive ? `This is at most ${maximum}.` : `This is less than ${maximum}.`
}

function tooSmall({ origin, minimum, inclusive = true }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return minimum === 1 ? 'This is required.' : `At least ${minimum} characters are needed.`
  if (origin === 'array') return `At least ${minimum} entries are needed.`
  return inclusive ? `This is at least ${minimum}.` : `This is more than ${minimum}.`
}
