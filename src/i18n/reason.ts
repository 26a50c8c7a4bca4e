import type { reasons } from './en/reasons.ts'
import type { ParamsOf } from './types.ts'

export type ReasonKey = keyof typeof reasons

/** A reason that the platform gives, as rows and activity entries store it: a key of `reasons` and its parameters. */
export type Reason = `reasons.${string}`

/** `reason('contract_replaced', { contractNumber: 'CT-2' })`. The words are made when it is read, by `sayReason`. */
export function reason<Key extends ReasonKey>(key: Key, ...[params]: ParamsOf<`reasons.${Key}`>): Reason {
  return params === undefined ? `reasons.${key}` : `reasons.${key}?${JSON.stringify(params)}`
}
