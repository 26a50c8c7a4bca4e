import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { projectStates } from '../../domain/lifecycles/project.ts'
import { fail } from '../../errors.ts'
import type { Contract, Project, User } from '../../payload-types.ts'
import { requestDeposit } from '../plans/requestDeposit.ts'
import { invoicePaidParts, lockMilestones, requestDue } from '../plans/requestDue.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { clientOf } from '../request/clientOf.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../lifecycle/transition.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { nameOf } from '../request/nameOf.ts'
import { requireContract } from './requireContract.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'

type ActivateContractArgs = { req: PayloadRequest; id: string; admin: User }

/**
 * Countersigns a signed contract for the agency, which puts it in force even before its signed document exists. It
 * starts an approved project, and requests the deposit and every milestone that was completed before, once, in the same
 * transaction. A project has one active contract
 * at a time: 409 for a second one, and for a project that has ended.
 */
export async function activateContract({ req, id, admin }: ActivateContractArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      // Parts of the plan may come with their invoices, which end with a number.
      await queueForRows({ req, rows: { contracts: id }, isNumbered: true })
      // Always locks milestones, then their project, then its contracts, so workflows do not deadlock.
      const { project: projectId } = await requireContract({ req, id })
      await lockMilestones({ req, projectId: idOf(projectId) })
      const project = await lockRow({ req, collection: 'projects', id: idOf(projectId) })
      const activatedAt = now().toISOString()
      const { after: contract } = await transition({
        req,
        collection: 'contracts',
        id,
        action: 'activate',
        by: 'admin',
        data: { activatedAt, activatedBy: admin.id, sealStatus: 'waiting' },
      })
      await requireFreeProject({ req, project, contract })
      const { depositPercentage } = contract
      await requireRoomForDeposit({ req, projectId: project.id, depositPercentage })
      await counterSign({ req, contract, admin, signedAt: activatedAt })
      if (project.status === 'approved') {
        await transition({ req, collection: 'projects', id: project.id, action: 'start', by: 'admin' })
      }
      await enqueueJob({ req, name: 'contract.seal', data: { contractId: id } })
      await notify({ req, kind: 'contract.activated', to: [idOf(contract.client)], data: aboutContract(contract) })
      await requestDeposit({ req, contract })
      await requestDue({ req, projectId: project.id })
      await invoicePaidParts({ req, id })
    },
  })
}

type RequireFreeProjectArgs = { req: PayloadRequest; project: Project; contract: Contract }

async function requireFreeProject({ req, project, contract }: RequireFreeProjectArgs) {
  const refusal = { from: 'signed', action: 'activate' }
  if (projectStates.closed.includes(project.status)) {
    throw fail('illegal_transition', { ...refusal, projectStatus: project.status })
  }
  const [other] = await sql<{ contractNumber: string }>({
    req,
    text: `SELECT contract_number AS "contractNumber" FROM contracts WHERE project_id = $1 AND status = 'active' AND id <> $2 LIMIT 1`,
    values: [project.id, contract.id],
  })
  if (other) throw fail('illegal_transition', { ...refusal, activeContract: other.contractNumber })
}

type CounterSignArgs = { req: PayloadRequest; contract: Contract; admin: User; signedAt: string }

async function counterSign({ req, contract, admin, signedAt }: CounterSignArgs): Promise<void> {
  const { address, userAgent } = clientOf(req)
  await req.payload.db.create({
    collection: 'contract-signatures',
    data: {
      contract: contract.id,
      client: idOf(contract.client),
      party: 'agency',
      signer: admin.id,
      signerName: nameOf(admin),
      signerEmail: admin.email,
      emailVerifiedAt: admin.emailVerifiedAt ?? null,
      method: 'approved',
      documentSha256: contract.documentSha256,
      address,
      userAgent,
      signedAt,
    },
    req,
  })
}
