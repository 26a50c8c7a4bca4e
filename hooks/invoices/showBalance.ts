import type { FieldHook } from 'payload'
import { balanceLoaders } from '../../src/workflows/ledger/balanceLoaders.ts'
import type { InvoiceBalance } from '../../src/workflows/ledger/readBalances.ts'

/** Shows a sum of the ledger on its invoice. */
export function showBalance(key: keyof InvoiceBalance): FieldHook {
  return async ({ originalDoc, siblingData, req }) => {
    const id: unknown = originalDoc?.id ?? siblingData['id']
    return typeof id === 'string' ? (await balanceLoaders(req).invoices.load(id))[key] : 0
  }
}
