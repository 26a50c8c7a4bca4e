import type { FieldHook } from 'payload'
import { balanceLoaders } from '../../src/workflows/ledger/balanceLoaders.ts'
import type { PaymentBalance } from '../../src/workflows/ledger/readBalances.ts'

/** Shows a sum of the ledger on its payment. */
export function showBalance(key: keyof PaymentBalance): FieldHook {
  return async ({ originalDoc, siblingData, req }) => {
    const id: unknown = originalDoc?.id ?? siblingData['id']
    return typeof id === 'string' ? (await balanceLoaders(req).payments.load(id))[key] : 0
  }
}
