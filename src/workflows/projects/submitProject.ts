import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { mayMailStranger } from '../mail/mayMailStranger.ts'
import { clientOf } from '../shared/clientOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { takeAtLeast } from '../shared/takeAtLeast.ts'
import { lockActiveUser } from '../users/lockActiveUser.ts'
import { announceProject } from './announceProject.ts'
import { findOrMakeClient, type Contact } from './findOrMakeClient.ts'
import { mailProjectLink } from './mailProjectLink.ts'

export type Submission = {
  name: string
  description: string
  projectType?: string | undefined
  features?: string[] | undefined
  timeline?: string | undefined
  budgetRange?: string | undefined
}

export type Submitted = { project: Pick<Project, 'id' | 'name' | 'status'>; accountCreated: boolean }

/** What an answer to a stranger takes at least: longer than any of the ways below. */
const strangersLeastMs = 200

/**
 * A new project. A client who is signed in owns it at once; an admin names the client by his address, whose account is made where there is
 * none. A stranger gets one answer in one time for every address: a new one becomes an account with a link to set its password; for
 * a known one the project stays hidden from everybody until the link that is mailed to its owner is used; and for one that may own no project
 * (suspended, erased, an admin's) it stays hidden for good, with no link at all.
 */
export async function submitProject({
  req,
  submission,
  contact,
}: {
  req: PayloadRequest
  submission: Submission
  /** Left out where a client submits for himself. */
  contact: Contact | undefined
}): Promise<Submitted> {
  await requireActiveType({ req, id: submission.projectType })
  if (contact && !req.user) {
    return takeAtLeast({
      leastMs: strangersLeastMs,
      work: () => inTransaction({ req, work: () => submitAsStranger({ req, submission, contact }) }),
    })
  }
  return inTransaction({
    req,
    work: () =>
      contact ? submitForClient({ req, submission, contact }) : submitForOneself({ req, submission, user: req.user }),
  })
}

async function submitForOneself({
  req,
  submission,
  user,
}: {
  req: PayloadRequest
  submission: Submission
  user: { id: string } | null
}): Promise<Submitted> {
  if (!user) throw fail('unauthenticated')
  // Waits for a takeover of the account that is under way.
  const { isUnclaimed } = await lockActiveUser({ req, userId: user.id })
  const project = await createProject({
    req,
    submission,
    clientId: user.id,
    isVisible: true,
    isUnclaimed: isUnclaimed === true,
  })
  return { project, accountCreated: false }
}

async function submitForClient({
  req,
  submission,
  contact,
}: {
  req: PayloadRequest
  submission: Submission
  contact: Contact
}): Promise<Submitted> {
  const { account, isNew } = await findOrMakeClient({ req, contact })
  if (account.role !== 'client' || account.status === 'erased') throw fail('not_found')
  const project = await createProject({ req, submission, clientId: account.id, isVisible: true })
  if (isNew) await mailProjectLink({ req, account, project, contact })
  return { project, accountCreated: isNew }
}

async function submitAsStranger({
  req,
  submission,
  contact,
}: {
  req: PayloadRequest
  submission: Submission
  contact: Contact
}): Promise<Submitted> {
  const { account, isNew } = await findOrMakeClient({ req, contact })
  const project = await createProject({
    req,
    submission,
    clientId: account.id,
    isVisible: isNew,
    isUnclaimed: isNew,
  })
  const mayOwn = account.role === 'client' && account.status === 'active'
  if (
    mayOwn &&
    (await mayMailStranger({ req, userId: account.id, kind: 'submission', address: clientOf(req).address }))
  ) {
    await mailProjectLink({ req, account, project, contact })
  }
  return { project, accountCreated: true }
}

async function createProject({
  req,
  submission,
  clientId,
  isVisible,
  isUnclaimed = false,
}: {
  req: PayloadRequest
  submission: Submission
  clientId: string
  isVisible: boolean
  /** Whether nobody has proven yet that the address is theirs. */
  isUnclaimed?: boolean
}): Promise<Project> {
  const { name, description, projectType, features, timeline, budgetRange } = submission
  // Below the hooks: the entry is written here, and an admin's project needs no second confirmation.
  const project: Project = await req.payload.db.create({
    collection: 'projects',
    data: {
      name,
      description,
      client: clientId,
      projectType: projectType ?? null,
      features: features ?? [],
      timeline: timeline ?? null,
      budgetRange: budgetRange ?? null,
      status: 'submitted',
      progress: 0,
      priority: 'medium',
      confirmedAt: isVisible ? now().toISOString() : null,
      isUnclaimed,
    },
    req,
  })
  await recordActivity({
    req,
    action: 'project.submitted',
    entityType: 'projects',
    entityId: project.id,
    after: { status: project.status, client: clientId, isVisible },
  })
  if (isVisible) await announceProject({ req, projectId: project.id })
  return project
}

/** A type that is not offered is unknown to whoever submits. */
async function requireActiveType({ req, id }: { req: PayloadRequest; id: string | undefined }): Promise<void> {
  if (id === undefined) return
  const { totalDocs } = await req.payload.db.count({
    collection: 'project-types',
    where: { and: [{ id: { equals: id } }, { isActive: { equals: true } }] },
    req,
  })
  if (totalDocs === 0) throw fail('not_found')
}
