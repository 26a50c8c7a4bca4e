import type { fieldErrors } from './en/fieldErrors.ts'
import type { MessageParams, ParamsOf } from './types.ts'

export type ProblemKey = keyof typeof fieldErrors

/**
 * What is wrong with one field: a key of `fieldErrors` and its parameters, as one text that errors of zod and Payload
 * can carry.
 */
export type Problem = `fieldErrors.${string}`

/** The stable code of a problem: its key up to the dot. */
export type FieldErrorCode = ProblemKey extends infer Key ? (Key extends `${infer Code}.${string}` ? Code : Key) : never

/** Where words are asked for, a parameter may be a list of them. */
type Given<Params> = {
  [Name in keyof Params]: Params[Name] | (string extends Params[Name] ? readonly string[] : never)
}

type GivenParams<Key extends ProblemKey> =
  ParamsOf<`fieldErrors.${Key}`> extends [] ? [] : [params: Given<MessageParams<`fieldErrors.${Key}`>>]

/** `problem('too_small', { minimum: 1 })`. The words are made at the edge, by `sayProblem`. */
export function problem<Key extends ProblemKey>(key: Key, ...[params]: GivenParams<Key>): Problem {
  return params === undefined ? `fieldErrors.${key}` : `fieldErrors.${key}?${JSON.stringify(params)}`
}
