import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { payableOf } from '../../domain/contracts/payableOf.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { Contract } from '../../payload-types.ts'

type LeftOfContractArgs = { req: PayloadRequest; contract: Contract }

/**
 * How much of a contract may still be requested, in its minor units: all that is to be paid, tax included, less every
 * request of it that is not cancelled, even if paid or refunded. Under the contract's lock no one requests more
 * meanwhile.
 */
export async function leftOfContract({ req, contract }: LeftOfContractArgs): Promise<number> {
  const [row] = await sql<{ asked: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0)::text AS asked FROM payments WHERE contract_id = $1 AND status = ANY($2)`,
    values: [contract.id, paymentStates.standing],
  })
  const left = BigInt(payableOf(contract)) - BigInt(row?.asked ?? 0)
  return left > 0n ? Number(left) : 0
}
