import type { PayloadRequest, TypedUser, Where } from 'payload'
import type { IdentityVerification, User } from '../../../payload-types.ts'
import { findReadableFiles } from '../../../workflows/files/findReadableFile.ts'
import { idOf } from '../../../workflows/request/idOf.ts'
import { sides, type Side } from '../../identity/deskTypes.ts'

export type WaitingCheck = Omit<IdentityVerification, 'user'> & { user: User }

const checksOnPage = 50

const collection = 'identity-verifications'
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const isWaiting: Where = { status: { equals: 'pending' } }

export type CheckQueue = {
  /** One page of the pending checks, oldest first. */
  waiting: WaitingCheck[]
  /** The number of all pending checks. */
  count: number
  page: number
  pageCount: number
}

type ReadQueueArgs = { req: PayloadRequest; wanted?: string | undefined; page?: number }

/** The pending checks, page by page: the page with `wanted` if that is pending, otherwise the requested one. */
export async function readQueue({ req, wanted, page = 1 }: ReadQueueArgs): Promise<CheckQueue> {
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
  // Decided meanwhile, or an old address: the last existing page.
  if (shown > totalPages && totalDocs > 0) return readQueue({ req, page: totalPages })
  const waiting = docs.flatMap(({ user, ...check }) => (typeof user === 'string' ? [] : [{ ...check, user }]))
  return { waiting, count: totalDocs, page: shown, pageCount: totalPages }
}

/** The number of checks older than this one. Null when it is not pending. */
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

type ImagesOfArgs = { req: PayloadRequest; user: TypedUser; check: WaitingCheck }

/** Where the images of a check are read. Null when one is gone. */
export async function imagesOf({ req, user, check }: ImagesOfArgs): Promise<Record<Side, string | null>> {
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
