import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Invoice } from '../../payload-types.ts'
import { issueWithCredit } from '../allocations/issueWithCredit.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { inNumberedTransaction } from '../numbers/inNumberedTransaction.ts'
import { idOf } from '../request/idOf.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readAhead } from '../shared/readAhead.ts'
import { leftToInvoice } from './leftToInvoice.ts'
import { readInvoiced } from './readInvoiced.ts'

type IssueDraftArgs = { req: PayloadRequest; id: string; issuedBy: string }

/**
 * Issues a draft as `issueWithCredit` does. A final invoice only while its contract has so much left to invoice, and
 * while what it deducts stands: 409 `over_invoiced` if another was issued, voided or credited since it was drafted.
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
      const left = leftToInvoice({ contract, invoiced: await readInvoiced({ req, id: contractId }) })
      const isOff = draft.total > left || (await isOutdated({ req, draft, contractId }))
      if (draft.status === 'draft' && isOff) throw fail('over_invoiced', { left, currency: contract.currency })
      await issueWithCredit({ req, id, issuedBy })
    },
  })
}

type IsOutdatedArgs = { req: PayloadRequest; draft: Invoice; contractId: string }

/** Whether an invoice of the contract was voided or credited since the draft was written. */
async function isOutdated({ req, draft, contractId }: IsOutdatedArgs): Promise<boolean> {
  const [since] = await sql({
    req,
    text: `SELECT id FROM invoices
            WHERE contract_id = $1 AND issued_at IS NOT NULL AND (voided_at > $2 OR (kind = 'credit_note' AND issued_at > $2))
            LIMIT 1`,
    values: [contractId, draft.updatedAt],
  })
  return since !== undefined
}
