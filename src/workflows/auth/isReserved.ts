import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'

/** Selects the account that may still take an address back. `email` and `at` are places of parameters. */
export const reservedBy = ({ email, at }: { email: string; at: string }): string =>
  `SELECT user_id FROM auth_tokens
    WHERE new_email = ${email} AND purpose = 'revert_email' AND used_at IS NULL AND expires_at > ${at}`

type IsReservedArgs = {
  req: PayloadRequest
  email: string
  /** The account that may have the address back. */
  exceptFor?: string | undefined
}

/**
 * Whether an account may still take this former address of its own back. Until then no other account gets it, or
 * whoever moved the account away could register the address and leave its owner nothing to return to.
 */
export async function isReserved({ req, email, exceptFor }: IsReservedArgs): Promise<boolean> {
  const links = await sql({
    req,
    text: `${reservedBy({ email: '$1', at: '$2' })} AND ($3::uuid IS NULL OR user_id <> $3) LIMIT 1`,
    values: [email, now().toISOString(), exceptFor ?? null],
  })
  return links.length > 0
}
