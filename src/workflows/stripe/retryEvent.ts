import type { PayloadRequest } from 'payload'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'

/** Has a failed event handled again after the commit. 409 `illegal_transition` for any other event. */
export async function retryEvent({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      await transition({ req, collection: 'stripe-events', id, action: 'retry', by: 'admin' })
      await enqueueJob({ req, name: 'stripe.event', data: { eventId: id } })
    },
  })
}
