import type { PayloadRequest, TypedUser, Where } from 'payload'
import type { IdentityVerification, User } from '../../../payload-types.ts'
import { findReadableFiles } from '../../../workflows/files/findReadableFile.ts'
import { idOf } from '../../../workflows/shared/ids.ts'
import { sides, type Side } from '../../identity/deskTypes.ts'

export type WaitingCheck = Omit<IdentityVerification, 'user'> & { user: User }

const checksOnPage = 50

const collection = 'identity-verifications'
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const isWaiting: Where = { status: { equals: 'pending' } }

export type CheckQueue = {
  /** One page of those who wait, the oldest first. */
  waiting: WaitingCheck[]
  /** How many wait in all. */
  count: number
  page: number
  pageCount: number
}

/** The checks that wait, page by page: the page on which `wanted` stands where it waits, and otherwise the one that is asked for. */
export async function readQueue({
  req,
  wanted,
  page = 1,
}: {
  req: PayloadRequest
  wanted?: string | undefined
  page?: number
}): Promise<CheckQueue> {
  const place = wanted === undefined ? null : await placeOf({ req, id: wanted })
  const shown = place === null ? page : Math.floor(place / checksOnPage) + 1
  const { docs, totalDocs, totalPages } = await req.payload.find({
    collection,
    where: isWaiting,
    sort: ['submittedAt', 'id'],
    limit: checksOnPage,
    page: shown,
    depth: 1,
    req,
    overrideAccess: false,
  })
  // Decided meanwhile, or an address of another day: the last page that there is.
  if (shown > totalPages && totalDocs > 0) return readQueue({ req, page: totalPages })
  const waiting = docs.flatMap(({ user, ...check }) => (typeof user === 'string' ? [] : [{ ...check, user }]))
  return { waiting, count: totalDocs, page: shown, pageCount: totalPages }
}

/** How many wait longer than this check; null where it does not wait. */
async function placeOf({ req, id }: { req: PayloadRequest; id: string }): Promise<number | null> {
  if (!uuid.test(id)) return null
  const { docs } = await req.payload.find({
    collection,
    where: { and: [isWaiting, { id: { equals: id } }] },
    limit: 1,
    pagination: false,
    req,
    overrideAccess: false,
  })
  const submittedAt = docs[0]?.submittedAt
  if (!submittedAt) return null
  const before: Where = {
    or: [
      { submittedAt: { less_than: submittedAt } },
      { and: [{ submittedAt: { equals: submittedAt } }, { id: { less_than: id } }] },
    ],
  }
  const { totalDocs } = await req.payload.count({
    collection,
    where: { and: [isWaiting, before] },
    req,
    overrideAccess: false,
  })
  return totalDocs
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
