import { isolateObjectProperty, validations, type Field, type PayloadRequest, type Validate } from 'payload'
import { languageOf } from '../i18n/languageOf.ts'
import { payloadProblem } from '../i18n/payloadProblem.ts'
import { problem, type Problem } from '../i18n/problem.ts'
import { readProblem } from '../i18n/readProblem.ts'
import { sayProblem } from '../i18n/sayProblem.ts'

/**
 * A field whose rules, Payload's own included, return problems, which the API translates in its answers. Forms in the
 * panel show a rule's result while the user types, and get the text.
 */
export function withProblems(field: Field): Field {
  const rule = ruleOf(field)
  if (!rule) return field
  const validate: Validate = async (value, options) => {
    const { req, problems } = recordProblems(options.req)
    const result = await rule(value, { ...options, req })
    if (typeof result !== 'string') return result
    // Payload adds values to some of its messages.
    const found = readProblem(result) === null ? (problems[0] ?? problem('invalid_value')) : result
    if (options.event !== 'onChange') return found
    return sayProblem({ problem: found, locale: languageOf(options.req.i18n.language) }).message
  }
  return { ...field, validate } as Field // the same kind of field as before
}

/** The field's own rule, or the one that Payload gives to a field of its type. */
function ruleOf(field: Field): Validate | undefined {
  if ('validate' in field && typeof field.validate === 'function') return field.validate as Validate // of this type
  if ('virtual' in field && field.virtual) return undefined
  return Object.entries(validations).find(([type]) => type === field.type)?.[1] as Validate | undefined // of this type
}

/** A request whose `t` answers problems in place of Payload's words. */
function recordProblems(req: PayloadRequest): { req: PayloadRequest; problems: Problem[] } {
  const problems: Problem[] = []
  const recorded = isolateObjectProperty(req, 't')
  recorded.t = (key: string, params?: Record<string, unknown>) => {
    // Labels that a message names.
    if (key.startsWith('general:')) return ''
    const found = payloadProblem({ key, ...(params && { params }) })
    problems.push(found)
    return found
  }
  return { req: recorded, problems }
}
