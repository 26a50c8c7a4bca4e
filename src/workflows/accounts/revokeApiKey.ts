import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { revokeKeys } from '../auth/revokeKeys.ts'
import { inTransaction } from '../shared/inTransaction.ts'

/** Revokes a key of any admin. Of parallel calls one does; the others, and an unknown key, are 404. */
export async function revokeApiKey({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const [key] = await revokeKeys({ req, of: { key: id } })
      if (!key) throw fail('not_found')
      const { name, prefix } = key
      await recordActivity({
        req,
        action: 'api_key.revoked',
        entityType: 'api-keys',
        entityId: id,
        before: { name, prefix },
      })
    },
  })
}
