import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import type { Project } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { mayMailStranger } from '../mail/mayMailStranger.ts'
import { clientOf } from '../request/clientOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { withMinimumDuration } from '../shared/withMinimumDuration.ts'
import { lockActiveUser } from '../auth/lockActiveUser.ts'
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

/** The shortest time of an answer to a stranger: longer than any of the paths below takes. */
const strangersLeastMs = 200

type SubmitProjectArgs = {
  req: PayloadRequest
  submission: Submission
  /** Omitted when clients submit for themselves. */
  contact: Contact | undefined
}

/**
 * Creates a project. A signed-in client owns it at once. An admin names the client by their address, and an account is
 * created when there is none. A stranger gets the same answer in the same time for every address:
 * - A new address gets an account, with a link to set its password.
 * - For a known one the project stays hidden from everyone until the link mailed to its owner is used.
 * - For an account that may own no project (suspended, erased, an admin's) it stays hidden for good, without a link.
 */
export async function submitProject({ req, submission, contact }: SubmitProjectArgs): Promise<Submitted> {
  await requireActiveType({ req, id: submission.projectType })
  if (contact && !req.user) {
    return withMinimumDuration({
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

type SubmitForOneselfArgs = { req: PayloadRequest; submission: Submission; user: { id: string } | null }

async function submitForOneself({ req, submission, user }: SubmitForOneselfArgs): Promise<Submitted> {
  if (!user) throw fail('unauthenticated')
  // Waits for a takeover of the account in progress.
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

type SubmitForClientArgs = { req: PayloadRequest; submission: Submission; contact: Contact }

async function submitForClient({ req, submission, contact }: SubmitForClientArgs): Promise<Submitted> {
  const { account, isNew } = await findOrMakeClient({ req, contact })
  if (account.role !== 'client' || account.status === 'erased') throw fail('not_found')
  const project = await createProject({ req, submission, clientId: account.id, isVisible: true })
  if (isNew) await mailProjectLink({ req, account, project, contact })
  return { project, accountCreated: isNew }
}

async function submitAsStranger({ req, submission, contact }: SubmitForClientArgs): Promise<Submitted> {
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

type CreateProjectArgs = {
  req: PayloadRequest
  submission: Submission
  clientId: string
  isVisible: boolean
  /** Whether the address is still unverified. */
  isUnclaimed?: boolean
}

async function createProject({
  req,
  submission,
  clientId,
  isVisible,
  isUnclaimed = false,
}: CreateProjectArgs): Promise<Project> {
  const { name, description, projectType, features, timeline, budgetRange } = submission
  // Skips the hooks: the entry is written here, and an admin's project needs no second confirmation.
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

/** A type that is not offered is unknown to the submitter. */
async function requireActiveType({ req, id }: { req: PayloadRequest; id: string | undefined }): Promise<void> {
  if (id === undefined) return
  const { totalDocs } = await req.payload.db.count({
    collection: 'project-types',
    where: { and: [{ id: { equals: id } }, { isActive: { equals: true } }] },
    req,
  })
  if (totalDocs === 0) throw fail('not_found')
}
