import type { FieldHook } from 'payload'
import { balanceLoaders, type Balances } from '../../src/workflows/ledger/balanceLoaders.ts'

/** Shows a sum of the ledger on its invoice or payment. */
export function showBalance<Of extends keyof Balances>(of: Of, key: keyof Balances[Of]): FieldHook {
  return async ({ originalDoc, siblingData, req }) => {
    const id: unknown = originalDoc?.id ?? siblingData['id']
    return typeof id === 'string' ? (await balanceLoaders(req)[of].load(id))[key] : 0
  }
}
