import type { PayloadRequest } from 'payload'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'

/** Has an event that failed handled again, after the commit; 409 `illegal_transition` for any other. */
export async function retryEvent({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await transition({ req, collection: 'stripe-events', id, action: 'retry', by: 'admin' })
      await enqueueJob({ req, name: 'stripe.event', data: { eventId: id } })
    },
  })
}
