import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Contract, Project, User } from '../../payload-types.ts'
import { requestDeposit } from '../plans/requestDeposit.ts'
import { requireRoomForDeposit } from '../plans/requireRoomForDeposit.ts'
import { clientOf } from '../shared/clientOf.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { transition } from '../shared/transition.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { nameOf } from './nameOf.ts'
import { requireContract } from './requireContract.ts'
import { tellClient } from './tellClient.ts'

/**
 * The agency's counter-signature: brings a signed contract into force, whether or not its signed document is made yet, and starts the project
 * where it was approved. The deposit is asked for, once, in the same transaction. A project has one active contract at a time: 409 for a second one, and for a project that is over.
 */
export async function activateContract({
  req,
  id,
  admin,
}: {
  req: PayloadRequest
  id: string
  admin: User
}): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { contracts: id } })
      // Always the project before its contracts, so that no two workflows wait for each other.
      const { project: projectId } = await requireContract({ req, id })
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
      await tellClient({
        req,
        contract,
        type: 'contract.activated',
        mail: { template: 'contract_activated', data: {} },
      })
      await requestDeposit({ req, contract })
    },
  })
}

async function requireFreeProject({
  req,
  project,
  contract,
}: {
  req: PayloadRequest
  project: Project
  contract: Contract
}) {
  const refusal = { from: 'signed', action: 'activate' }
  if (project.status === 'cancelled' || project.status === 'completed') {
    throw fail('illegal_transition', { ...refusal, projectStatus: project.status })
  }
  const [other] = await sql<{ contractNumber: string }>({
    req,
    text: `SELECT contract_number AS "contractNumber" FROM contracts WHERE project_id = $1 AND status = 'active' AND id <> $2 LIMIT 1`,
    values: [project.id, contract.id],
  })
  if (other) throw fail('illegal_transition', { ...refusal, activeContract: other.contractNumber })
}

async function counterSign({
  req,
  contract,
  admin,
  signedAt,
}: {
  req: PayloadRequest
  contract: Contract
  admin: User
  signedAt: string
}): Promise<void> {
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
