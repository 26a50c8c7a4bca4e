import type { CollectionBeforeChangeHook } from 'payload'
import { readCompany } from '../../src/workflows/company/readCompany.ts'

/** A cost needs a currency: the agency's own when the project has none. */
export const giveCostsCurrency: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { estimatedCost, finalCost, currency } = { ...originalDoc, ...data }
  const hasCost = typeof estimatedCost === 'number' || typeof finalCost === 'number'
  if (currency || !hasCost) return data
  return { ...data, currency: (await readCompany(req)).currency }
}
