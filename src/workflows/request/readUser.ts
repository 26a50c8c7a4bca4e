import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types.ts'

/** The account as its owner may see it, without its password's hash. The caller has checked that it is theirs. */
export async function readUser({ req, id }: { req: PayloadRequest; id: string }): Promise<User> {
  return req.payload.findByID({ collection: 'users', id, depth: 0, req, overrideAccess: true })
}
