import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { findLink } from './findLink.ts'
import { proveAddress } from './proveAddress.ts'
import { useLink } from './useLink.ts'

const purposes = ['verify_email'] as const

/**
 * Proves the address of the account that is signed in. A link of another account is 404 and stays as it is, so that nobody proves an address
 * for a stranger's registration; a used, expired or unknown one is 410.
 */
export async function verifyEmail({
  req,
  userId,
  token,
}: {
  req: PayloadRequest
  userId: string
  token: string
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const found = await findLink({ req, token, purposes })
      if (found && found.userId !== userId) throw fail('not_found')
      await useLink({ req, token, purposes })
      await proveAddress({ req, userId })
    },
  })
}
