import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { sql } from '../../adapters/database/sql.ts'
import { hasExpired } from '../../domain/contractStatusAt.ts'
import { dueSigningReminders } from '../../domain/signingReminders.ts'
import type { Contract } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { readRow } from '../shared/readRow.ts'
import { tellClient } from './tellClient.ts'

/**
 * Sends the reminder of a contract that is due now, and records the ones that it makes pointless. However many workers run, and wherever one dies,
 * every reminder is recorded once, and its mail is queued exactly when its record is committed. Nothing happens where the contract does not wait for
 * its signature any more, or where the client's account is not active.
 */
export async function remindContract({
  req,
  id,
  schedule,
}: {
  req: PayloadRequest
  id: string
  schedule: readonly number[]
}): Promise<void> {
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
      await tellClient({
        req,
        contract,
        type: 'contract.reminder',
        mail: { template: 'contract_reminder', data: { expiresAt } },
      })
    },
  })
}

async function readRecorded({ req, id }: { req: PayloadRequest; id: string }): Promise<number[]> {
  const text = 'SELECT days_before::int AS "daysBefore" FROM contract_reminders WHERE contract_id = $1'
  return (await sql<{ daysBefore: number }>({ req, text, values: [id] })).map(({ daysBefore }) => daysBefore)
}

async function record({
  req,
  contract,
  daysBefore,
  outcome,
}: {
  req: PayloadRequest
  contract: Contract
  daysBefore: number
  outcome: 'sent' | 'passed'
}): Promise<void> {
  await req.payload.db.create({
    collection: 'contract-reminders',
    data: { contract: contract.id, client: idOf(contract.client), daysBefore, outcome },
    req,
  })
}
