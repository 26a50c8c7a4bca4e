import type { PayloadRequest } from 'payload'
import { fail } from '../../errors.ts'
import type { Contract } from '../../payload-types.ts'

/** The row as it is now, without a lock and without access rules, for workflows. `not_found` for an unknown id. */
export async function requireContract({ req, id }: { req: PayloadRequest; id: string }): Promise<Contract> {
  const contract = await req.payload.db.findOne<Contract>({
    collection: 'contracts',
    where: { id: { equals: id } },
    req,
  })
  if (!contract) throw fail('not_found')
  return contract
}
