import { problem, type Problem } from '../../i18n/problem.ts'
import { divideRounded } from './divideRounded.ts'

/** Totals in `currency` are rounded to a multiple of `increment` minor units. */
export type TotalRounding = { currency: string; increment: number }

/** The largest increment, in minor units. */
export const maxIncrement = 100_000

export function isIncrement(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxIncrement
}

/** The nearest multiple of `increment`, half away from zero. */
export function roundTotal({ total, increment }: { total: number; increment: number }): number {
  const step = BigInt(increment)
  return Number(divideRounded({ numerator: BigInt(total), denominator: step }) * step)
}

type IncrementOfArgs = {
  rules: readonly TotalRounding[] | null | undefined
  currency: string
}

/** The increment of a currency: 1 without a rule. */
export function incrementOf({ rules, currency }: IncrementOfArgs): number {
  return rules?.find((rule) => rule.currency === currency)?.increment ?? 1
}

/** What is wrong with a list of rules: a currency that is named twice. Each rule is checked by its fields. */
export function roundingProblem(rules: unknown): Problem | null {
  if (!Array.isArray(rules)) return null
  const currencies = rules.map((rule: { currency?: unknown } | null) => rule?.currency)
  return new Set(currencies).size === currencies.length ? null : problem('not_unique.currencies')
}
