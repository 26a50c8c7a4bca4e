import type { PayloadRequest } from 'payload'
import { remindInvoices } from '../invoices/remindInvoices.ts'
import { wakePaidParts } from './wakePaidParts.ts'

/**
 * The job `invoices.remind`: looks after invoices that are due to be written, and reminds of those that are due to be
 * paid. A failure of one stops none of the other; the job then ends as failed and is retried.
 */
export async function tendInvoices({ req }: { req: PayloadRequest }): Promise<void> {
  const failures: unknown[] = []
  for (const step of [wakePaidParts, remindInvoices]) {
    await step({ req }).catch((err: unknown) => failures.push(err))
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} steps failed.`)
}
