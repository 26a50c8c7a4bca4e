import type { PayloadRequest, TypedUser } from 'payload'
import type { IdentityVerification, Payment, Project, User } from '../../payload-types.ts'
import { findReadableFiles, type StoredFile } from '../files/findReadableFile.ts'
import { latestVerification } from '../identity/latestVerification.ts'
import { idOf } from '../request/idOf.ts'

/** How many rows of each list are shown. */
export const overviewLimit = 50

export type UserOverview = User & {
  projects: Project[]
  payments: Payment[]
  /** The newest identity check, with the addresses of its images. */
  identity: (IdentityVerification & { images: Pick<StoredFile, 'id' | 'kind' | 'path'>[] }) | null
}

type ReadUserOverviewArgs = { req: PayloadRequest; user: User; admin: User }

/**
 * A user as an admin sees them: with their newest projects and payments and their identity check. The number of
 * statements is constant.
 */
export async function readUserOverview({ req, user, admin }: ReadUserOverviewArgs): Promise<UserOverview> {
  const projects = await newest({ req, admin, collection: 'projects', userId: user.id })
  const payments = await newest({ req, admin, collection: 'payments', userId: user.id })
  return { ...user, projects, payments, identity: await readIdentity({ req, userId: user.id, admin }) }
}

async function readIdentity({ req, userId, admin }: { req: PayloadRequest; userId: string; admin: User }) {
  const latest = await latestVerification({ req, userId })
  if (!latest) return null
  const ids = [latest.frontId, latest.backId, latest.signature].map((file) => idOf(file)).filter((id) => id !== null)
  const images = await findReadableFiles({ req, ids, reader: admin })
  return { ...latest, images: images.map(({ id, kind, path }) => ({ id, kind, path })) }
}

type NewestArgs<S extends 'projects' | 'payments'> = {
  req: PayloadRequest
  admin: TypedUser
  collection: S
  userId: string
}

async function newest<S extends 'projects' | 'payments'>({ req, admin, collection, userId }: NewestArgs<S>) {
  const { docs } = await req.payload.find({
    collection,
    where: { client: { equals: userId } },
    sort: '-createdAt',
    limit: overviewLimit,
    pagination: false,
    depth: 0,
    req,
    user: admin,
    overrideAccess: false,
  })
  return docs
}
