import { problem, type Problem } from './problem.ts'

/**
 * A message of Payload, by its key, as a problem. Most keys come from the rules of fields; `error:valueMustBeUnique`
 * comes from the database adapter.
 */
export function payloadProblem({ key, params = {} }: { key: string; params?: Record<string, unknown> }): Problem {
  const number = (name: string) => Number(params[name])
  switch (key) {
    case 'validation:required':
    case 'validation:timezoneRequired':
      return problem('required')
    case 'validation:enterNumber':
      return problem('invalid_type.number')
    case 'validation:trueOrFalse':
      return problem('invalid_type.boolean')
    case 'validation:emailAddress':
      return problem('invalid_format.email')
    case 'validation:notValidDate':
      return problem('invalid_format.day')
    case 'validation:lessThanMin':
      return problem('too_small', { minimum: number('min') })
    case 'validation:greaterThanMax':
      return problem('too_large', { maximum: number('max') })
    case 'validation:longerThanMin':
      return problem('too_short', { minimum: number('minLength') })
    case 'validation:shorterThanMax':
      return problem('too_long', { maximum: number('maxLength') })
    case 'validation:requiresAtLeast':
      return problem('too_short.list', { minimum: number('count') })
    case 'validation:requiresNoMoreThan':
      return problem('too_long.list', { maximum: number('count') })
    case 'error:valueMustBeUnique':
      return problem('not_unique')
    default:
      return problem('invalid_value')
  }
}
