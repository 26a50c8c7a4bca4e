import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { notify } from '../notifications/notify.ts'
import { aboutContract } from './aboutContract.ts'
import { idOf } from '../request/idOf.ts'

/** Completes a contract after both sides have met their obligations. */
export async function completeContract({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const { after: contract } = await transition({
        req,
        collection: 'contracts',
        id,
        action: 'complete',
        by: 'admin',
        data: { completedAt: now().toISOString() },
      })
      await notify({ req, kind: 'contract.completed', to: [idOf(contract.client)], data: aboutContract(contract) })
    },
  })
}
