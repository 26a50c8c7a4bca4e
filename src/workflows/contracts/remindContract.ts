import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hasExpired } from '../../domain/contracts/contractStatusAt.ts'
import { dueSigningReminders } from '../../domain/contracts/signingReminders.ts'
import type { Contract } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { idOf } from '../request/idOf.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'

type RemindContractArgs = { req: PayloadRequest; id: string; schedule: readonly number[] }

/**
 * Sends the contract reminder that is due now, and records the ones it replaces. With parallel workers and crashes too,
 * each reminder is recorded once, and its mail is queued exactly when its record is committed. Does nothing when the
 * contract no longer awaits its signature, or the client's account is not active.
 */
export async function remindContract({ req, id, schedule }: RemindContractArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const contract = await lockRow({ req, collection: 'contracts', id })
      const { status, sentAt, expiresAt } = contract
      if (status !== 'sent' || !sentAt || !expiresAt || hasExpired({ contract, at: now() })) return
      const client = await readRow({ req, collection: 'users', id: idOf(contract.client) })
      if (client.status !== 'active') return
      const recorded = await readRecorded({ req, id })
      const { send, pass } = dueSigningReminders({ schedule, recorded, sentAt, expiresAt, at: now() })
      for (const daysBefore of pass) await record({ req, contract, daysBefore, outcome: 'passed' })
      if (send === null) return
      await record({ req, contract, daysBefore: send, outcome: 'sent' })
      await recordActivity({
        req,
        action: 'contract.reminded',
        entityType: 'contracts',
        entityId: id,
        after: { daysBefore: send, expiresAt },
      })
      const data = { ...aboutContract(contract), expiresAt }
      await notify({ req, kind: 'contract.reminded', to: [client.id], data })
    },
  })
}

async function readRecorded({ req, id }: { req: PayloadRequest; id: string }): Promise<number[]> {
  const text = 'SELECT days_before::int AS "daysBefore" FROM contract_reminders WHERE contract_id = $1'
  return (await sql<{ daysBefore: number }>({ req, text, values: [id] })).map(({ daysBefore }) => daysBefore)
}

type RecordArgs = { req: PayloadRequest; contract: Contract; daysBefore: number; outcome: 'sent' | 'passed' }

async function record({ req, contract, daysBefore, outcome }: RecordArgs): Promise<void> {
  await req.payload.db.create({
    collection: 'contract-reminders',
    data: { contract: contract.id, client: idOf(contract.client), daysBefore, outcome },
    req,
  })
}
