import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { findLink } from '../auth/findLink.ts'
import { proveAddress } from './proveAddress.ts'
import { useLink } from '../auth/useLink.ts'

const purposes = ['verify_email'] as const

type VerifyEmailArgs = { req: PayloadRequest; userId: string; token: string }

/**
 * Verifies the address of the signed-in account. A link of another account is 404 and stays valid, so no one verifies
 * an address for a stranger's registration. A used, expired or unknown one is 410.
 */
export async function verifyEmail({ req, userId, token }: VerifyEmailArgs): Promise<void> {
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
