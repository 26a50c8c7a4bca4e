import type { PayloadRequest } from 'payload'
import { lockCredit } from '../credit/lockCredit.ts'
import { creditInvoice } from '../invoices/creditInvoice.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { readAhead } from '../shared/readAhead.ts'
import { lockApplied, releaseOverpaid } from './releaseOverpaid.ts'

type CreditAndReleaseArgs = { req: PayloadRequest } & Omit<Parameters<typeof creditInvoice>[0], 'whenCredited'>

/**
 * Corrects an invoice by a credit note, and makes what was applied to it and is too much now the client's credit again.
 * Both or neither. Otherwise as `creditInvoice`.
 */
export async function creditAndRelease({ req, id, ...order }: CreditAndReleaseArgs): Promise<string> {
  const client = idOf((await readAhead({ req, collection: 'invoices', id })).client)
  return inNumberedTransaction({
    req,
    rows: { credit: client, invoices: id },
    work: async () => {
      await lockCredit({ req, client })
      await lockApplied({ req, id })
      return creditInvoice({ req, id, ...order, whenCredited: () => releaseOverpaid({ req, id }) })
    },
  })
}
