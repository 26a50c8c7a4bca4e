import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { logger } from '../../adapters/logger.ts'
import { env } from '../../env.ts'
import { PlatformError } from '../../errors.ts'
import { checkOpenIntents } from './checkOpenIntents.ts'
import { finishOperations } from './finishOperations.ts'
import { finishRefunds } from './finishRefunds.ts'
import { receiveMissedEvents } from './receiveMissedEvents.ts'
import type { ReconcileStep } from './types.ts'
import { wakeEvents } from './wakeEvents.ts'

const steps: ReconcileStep[] = [wakeEvents, receiveMissedEvents, checkOpenIntents, finishRefunds, finishOperations]

/** The job runs again in a minute; its own limit is five. */
const runMs = 120_000

/**
 * The job `stripe.reconcile`: asks Stripe for what no webhook reported and finishes interrupted work, so that without
 * any webhooks the books reach the same state. The steps are independent: a failure, or an outage at Stripe, stops none
 * of the others.
 */
export async function reconcile({ req }: { req: PayloadRequest }): Promise<void> {
  if (!env.stripe) return
  const begunMs = now().getTime()
  const isTimeUp = () => now().getTime() - begunMs > runMs
  for (const step of steps) {
    if (isTimeUp()) return
    await step({ req, isTimeUp }).catch((error: unknown) => report({ error, name: step.name }))
  }
}

/** A Stripe outage was logged where it was asked. */
function report({ error, name }: { error: unknown; name: string }): void {
  if (error instanceof PlatformError && error.code === 'unavailable') return
  logger.error({ err: error, step: name }, 'stripe: a step of the reconciliation failed')
}
