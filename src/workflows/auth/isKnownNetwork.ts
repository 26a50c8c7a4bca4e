import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { networkOf } from '../../adapters/networkOf.ts'
import { clientOf } from '../request/clientOf.ts'

const mostAddresses = 500

/**
 * Whether the caller's network has signed in to the account of this address before, within the weeks that sessions are
 * stored.
 */
export async function isKnownNetwork({ req, email }: { req: PayloadRequest; email: string }): Promise<boolean> {
  const rows = await sql<{ address: string }>({
    req,
    text: `SELECT session.address FROM sessions session JOIN users owner ON owner.id = session.user_id
            WHERE owner.email = $1 AND session.address IS NOT NULL
              AND session.created_at >= coalesce(owner.known_devices_from, '-infinity')
            GROUP BY session.address ORDER BY max(session.created_at) DESC LIMIT ${mostAddresses}`,
    values: [email],
  })
  const { block } = networkOf(clientOf(req).address)
  return rows.some(({ address }) => networkOf(address).block === block)
}
