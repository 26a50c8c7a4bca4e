import { unprintableProblems } from '../../domain/print/unprintableProblems.ts'
import { failFields } from '../../errors.ts'

/**
 * 400, with each character and its place, when a printed text has characters that no font has, so no one signs a
 * placeholder box.
 */
export function requirePrintable(values: Record<string, unknown>): void {
  const errors = unprintableProblems(values)
  if (errors.length > 0) throw failFields(errors)
}
