import type { PayloadRequest, TypedUser } from 'payload'
import type { IdentityVerification, User } from '../../../payload-types.ts'
import { findReadableFiles } from '../../../workflows/files/findReadableFile.ts'
import { idOf } from '../../../workflows/shared/ids.ts'
import { sides, type Side } from '../../identity/deskTypes.ts'

export type WaitingCheck = Omit<IdentityVerification, 'user'> & { user: User }

const shownChecks = 50

/** The checks that wait, the oldest fifty with whose they are, and how many there are in all. */
export async function readQueue({ req }: { req: PayloadRequest }): Promise<{ waiting: WaitingCheck[]; count: number }> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'identity-verifications',
    where: { status: { equals: 'pending' } },
    sort: ['submittedAt', 'id'],
    limit: shownChecks,
    depth: 1,
    req,
    overrideAccess: false,
  })
  const waiting = docs.flatMap(({ user, ...check }) => (typeof user === 'string' ? [] : [{ ...check, user }]))
  return { waiting, count: totalDocs }
}

/** Where the images of a check are read; null where one is gone. */
export async function imagesOf({
  req,
  user,
  check,
}: {
  req: PayloadRequest
  user: TypedUser
  check: WaitingCheck
}): Promise<Record<Side, string | null>> {
  const ids: Record<Side, string | null> = {
    front: idOf(check.frontId ?? null),
    back: idOf(check.backId ?? null),
    signature: idOf(check.signature ?? null),
  }
  const known = sides.map((side) => ids[side]).filter((id) => id !== null)
  const files = await findReadableFiles({ req, ids: known, reader: user })
  const pathOf = (side: Side) => files.find(({ id }) => id === ids[side])?.path ?? null
  return { front: pathOf('front'), back: pathOf('back'), signature: pathOf('signature') }
}
