import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import { readInvoiceBalances, readPaymentBalances, type InvoiceBalance, type PaymentBalance } from './readBalances.ts'

export type Balances = { invoices: InvoiceBalance; payments: PaymentBalance }

type Loaders = { [Of in keyof Balances]: DataLoader<string, Balances[Of]> }

const loaders = new WeakMap<PayloadRequest, Loaders>()

/**
 * Balances for documents being shown: a whole list takes one statement. Nothing is cached, because a request reads what
 * it has just written.
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
