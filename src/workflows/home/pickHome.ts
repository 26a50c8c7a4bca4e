import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { invoiceStates } from '../../domain/lifecycles/invoice.ts'
import { paymentStates } from '../../domain/lifecycles/payment.ts'
import type { User } from '../../payload-types.ts'

/** Of each list, and one more, which says whether there are more. */
export const listed = 10
/** Of each kind of what waits. */
const waiting = 20

/** Ids, apart from the counts and the projects that have no other door. */
export type Picks = Record<
  'projects' | 'contracts' | 'invoices' | 'contractsToSign' | 'invoicesToPay' | 'requestsToPay',
  string[]
> & {
  unconfirmed: { project: string; name: string }[]
  unreadMessages: number
  unreadNotifications: number
}

type PickHomeArgs = { req: PayloadRequest; user: User }

/** What a client's home is about. One statement on indexes of what is theirs; the policy decides on the rows again. */
export async function pickHome({ req, user }: PickHomeArgs): Promise<Picks> {
  const [found] = await sql<Picks>({
    req,
    text: homeText,
    values: [user.id, listed + 1, waiting, invoiceStates.owed, paymentStates.unsettled, Boolean(user.emailVerifiedAt)],
  })
  if (!found) throw new Error('A statement of subselects always has one row.')
  return found
}

const newest = (table: string, shown: string) =>
  `ARRAY(SELECT id FROM ${table} WHERE client_id = $1 AND ${shown} IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT $2)`

const homeText = `
  SELECT
    ${newest('projects', 'confirmed_at')} AS projects,
    ${newest('contracts', 'sent_at')} AS contracts,
    ${newest('invoices', 'issued_at')} AS invoices,
    ARRAY(SELECT id FROM contracts WHERE client_id = $1 AND status = 'sent'
           ORDER BY expires_at, id LIMIT $3) AS "contractsToSign",
    ARRAY(SELECT id FROM invoices WHERE client_id = $1 AND kind = 'invoice' AND status::text = ANY($4)
           ORDER BY due_date, id LIMIT $3) AS "invoicesToPay",
    ARRAY(SELECT id FROM payments WHERE client_id = $1 AND invoice_id IS NULL AND status::text = ANY($5)
           ORDER BY due_date, id LIMIT $3) AS "requestsToPay",
    (SELECT coalesce(json_agg(json_build_object('project', id, 'name', name)), '[]') FROM (
       SELECT id, name FROM projects WHERE client_id = $1 AND confirmed_at IS NULL AND $6
        ORDER BY created_at, id LIMIT $3) u) AS unconfirmed,
    (SELECT count(*)::int FROM message_receipts WHERE user_id = $1 AND read_at IS NULL) AS "unreadMessages",
    (SELECT count(*)::int FROM notifications WHERE user_id = $1 AND read IS NOT TRUE) AS "unreadNotifications"`
