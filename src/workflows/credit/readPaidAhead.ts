import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Contract } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { isSameWork } from './openOfContract.ts'
import { readCredits } from './readCredits.ts'

type ReadPaidAheadArgs = {
  req: PayloadRequest
  contract: Contract
  part: { planPart: 'deposit' | 'milestone'; milestone: string | null }
}

/**
 * What was paid under a contract and will pay the invoice of this part, in minor units. Runs under the lock
 * of the client's credit.
 */
export async function readPaidAhead({ req, contract, part }: ReadPaidAheadArgs): Promise<number> {
  const [client, { id, currency }] = [idOf(contract.client), contract]
  const rows = await sql<{ id: string }>({
    req,
    text: `SELECT p.id FROM payments p, (SELECT $4::uuid AS milestone_id, $6::text AS plan_part) i
            WHERE p.contract_id = $1 AND p.client_id = $2 AND p.currency = $3 AND p.invoice_id IS NULL
              AND p.status = ANY($5) AND ${isSameWork}`,
    values: [id, client, currency, part.milestone, paymentStates.received, part.planPart],
  })
  const ofContract = new Set(rows.map((row) => row.id))
  const credits = await readCredits({ req, client, currency })
  return credits.reduce((sum, { payment, total }) => (ofContract.has(payment) ? sum + total : sum), 0)
}
