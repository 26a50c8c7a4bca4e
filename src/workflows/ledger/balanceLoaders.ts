import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { readInvoiceBalances, readPaymentBalances, type InvoiceBalance, type PaymentBalance } from './readBalances.ts'

type Loaders = { invoices: DataLoader<string, InvoiceBalance>; payments: DataLoader<string, PaymentBalance> }

const loaders = new WeakMap<PayloadRequest, Loaders>()

/**
 * Balances for documents that are being shown: those of a whole list come in one statement. Nothing is remembered, for what a request has just
 * written is what it reads next.
 */
export function balanceLoaders(req: PayloadRequest): Loaders {
  const known = loaders.get(req)
  if (known) return known
  const made: Loaders = {
    invoices: new DataLoader(
      batchOf((ids) => readInvoiceBalances({ req, ids })),
      { cache: false },
    ),
    payments: new DataLoader(
      batchOf((ids) => readPaymentBalances({ req, ids })),
      { cache: false },
    ),
  }
  loaders.set(req, made)
  return made
}

function batchOf<Balance>(read: (ids: readonly string[]) => Promise<Map<string, Balance>>) {
  return async (ids: readonly string[]) => {
    const found = await read(ids)
    return ids.map((id) => found.get(id) ?? new Error('A balance is read for every id.'))
  }
}
