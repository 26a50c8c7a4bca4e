import type { PayloadRequest } from 'payload'
import { lockCredit } from '../credit/lockCredit.ts'
import { issueInvoice } from '../invoices/issueInvoice.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { readAhead } from '../shared/readAhead.ts'
import { applyToInvoice, lockPaidAhead } from './applyByContract.ts'

type IssueWithCreditArgs = {
  req: PayloadRequest
  id: string
  issuedBy: string | null
}

/**
 * Issues a draft, and applies what was paid under its contract before: a deposit meets its invoice. Both or neither.
 * Otherwise as `issueInvoice`. The payments are locked before the number is taken, so nobody else waits for them.
 */
export async function issueWithCredit({ req, id, issuedBy }: IssueWithCreditArgs): Promise<void> {
  const client = idOf((await readAhead({ req, collection: 'invoices', id })).client)
  await inNumberedTransaction({
    req,
    rows: { credit: client, invoices: id },
    work: async () => {
      await lockCredit({ req, client })
      const payments = await lockPaidAhead({ req, id, client })
      await issueInvoice({
        req,
        id,
        issuedBy,
        whenIssued: (invoice) => applyToInvoice({ req, invoice, payments }),
      })
    },
  })
}
