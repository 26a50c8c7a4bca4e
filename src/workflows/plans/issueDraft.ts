import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { issueWithCredit } from '../allocations/issueWithCredit.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readAhead } from '../shared/readAhead.ts'
import { deducts } from './deductedOf.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { readInvoiced } from './readInvoiced.ts'
import { withdrawRequests } from './withdrawRequests.ts'

type IssueDraftArgs = { req: PayloadRequest; id: string; issuedBy: string }

/**
 * Issues a draft as `issueWithCredit` does. A final invoice only while its contract has so much left to invoice, and
 * while what it deducts stands: 409 `over_invoiced` if another was issued, voided or credited since its deductions were
 * computed. It asks for all that is left, so open requests of the contract that are for no invoice are withdrawn.
 */
export async function issueDraft({ req, id, issuedBy }: IssueDraftArgs): Promise<void> {
  const { planPart, contract: of, client: owner } = await readAhead({ req, collection: 'invoices', id })
  const [contractId, client] = [idOf(of), idOf(owner)]
  if (planPart !== 'final' || contractId === null) return issueWithCredit({ req, id, issuedBy })
  await inNumberedTransaction({
    req,
    rows: { contracts: contractId, credit: client, invoices: id },
    work: async () => {
      const contract = await lockRow({ req, collection: 'contracts', id: contractId })
      await lockCredit({ req, client })
      const draft = await lockRow({ req, collection: 'invoices', id })
      const invoiced = await readInvoiced({ req, id: contractId })
      const left = leftToInvoice({ contract, invoiced })
      const isOff = draft.total > left || !deducts({ draft, invoiced })
      if (draft.status === 'draft' && isOff) throw fail('over_invoiced', { left, currency: contract.currency })
      await withdrawRequests({ req, id: contractId })
      await issueWithCredit({ req, id, issuedBy })
    },
  })
}
