import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/**
 * How much of a contract may still be asked for, in its minor units: its amount less every request that names it and is not cancelled, whatever was
 * paid or given back of it. Under the contract's lock nobody asks for more meanwhile.
 */
export async function leftOfContract({
  req,
  contract,
}: {
  req: PayloadRequest
  contract: { id: string; amount: number }
}): Promise<number> {
  const [row] = await sql<{ asked: string }>({
    req,
    text: `SELECT coalesce(sum(amount), 0)::text AS asked FROM payments WHERE contract_id = $1 AND status <> 'cancelled'`,
    values: [contract.id],
  })
  const left = BigInt(contract.amount) - BigInt(row?.asked ?? 0)
  return left > 0n ? Number(left) : 0
}
