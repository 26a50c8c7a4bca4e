import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../shared/transition.ts'
import { isBeingConfirmed } from '../stripe/isBeingConfirmed.ts'
import { closeOperation, keepOperation, readOperations, type Operation } from '../stripe/operations.ts'
import { keyLivesMs } from '../stripe/runOperation.ts'
import { checkPayable } from './checkPayable.ts'
import { lockPayment } from './lockPayment.ts'

type Attempt = {
  req: PayloadRequest
  payment: Payment
  /** Which intent, with which card. */
  params: { intent: string; payment_method: string }
}

/**
 * Writes a try to pay down, with the payment's move to `processing`, before Stripe is asked. The same card while the end of its try is unknown is
 * the same try; another card while one is being tried is 409, and afterwards takes its place: of one intent only one try can succeed.
 */
export async function beginAttempt({ req, payment: { id }, params }: Attempt): Promise<Operation> {
  return inTransaction({
    req,
    work: async () => {
      const { payment } = await lockPayment({ req, id })
      checkPayable(payment)
      const attempts = await readOperations({ req, kind: 'intent.confirm', payment: id })
      const open = attempts.find(isOpen)
      const isSame = open && isAsked({ operation: open, params })
      if (open && !isSame) {
        if (await isBeingConfirmed({ req, paymentId: id }))
          throw fail('illegal_transition', { from: payment.status, action: 'process' })
        await closeOperation({ req, id: open.id, outcome: 'failed', error: 'superseded' })
      }
      if (payment.status !== 'processing')
        await transition({ req, collection: 'payments', id, action: 'process', by: 'client' })
      if (isSame) return open
      const subject = `confirm:${id}:${attempts.length + 1}`
      return keepOperation({ req, operation: { subject, kind: 'intent.confirm', payment: id, params } })
    },
  })
}

/** A try of this card whose end nobody knows. */
export async function findAttempt({ req, payment: { id }, params }: Attempt): Promise<Operation | undefined> {
  const attempts = await readOperations({ req, kind: 'intent.confirm', payment: id })
  return attempts.find((operation) => isOpen(operation) && isAsked({ operation, params }))
}

function isOpen({ outcome }: Operation): boolean {
  return outcome === 'open'
}

function isAsked({ operation, params }: { operation: Operation; params: Attempt['params'] }): boolean {
  const isForgotten = now().getTime() - operation.createdAt.getTime() > keyLivesMs
  return !isForgotten && Object.entries(params).every(([name, value]) => operation.params[name] === value)
}
