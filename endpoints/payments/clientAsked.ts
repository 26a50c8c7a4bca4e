import type { PayloadRequest } from 'payload'
import { fail, failField } from '../../src/errors.ts'
import type { User } from '../../src/payload-types.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'

type ClientAskedArgs = { req: PayloadRequest; user: User; asked: string | undefined }

/** The client whose money is asked about. Clients see only their own. A user who is hidden from the caller, or is no client, is unknown. */
export async function clientAsked({ req, user, asked }: ClientAskedArgs): Promise<User> {
  if (user.role === 'client' && (asked === undefined || asked === user.id)) return user
  if (asked === undefined) throw failField('client', 'required.client')
  const found = await readVisible({ req, collection: 'users', id: asked })
  if (found.role !== 'client') throw fail('not_found')
  return found
}
