import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { tellClient } from './tellClient.ts'

/** Both sides have done what they owe. */
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
      await tellClient({
        req,
        contract,
        type: 'contract.completed',
        mail: { template: 'contract_completed', data: {} },
      })
    },
  })
}
