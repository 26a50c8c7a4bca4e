import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { fail } from '../../errors.ts'
import type { Payment } from '../../payload-types.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { transition } from '../lifecycle/transition.ts'
import { isBeingConfirmed } from '../stripe/isBeingConfirmed.ts'
import { closeOperation, getOrCreateOperation, readOperations, type Operation } from '../stripe/operations.ts'
import { keyLivesMs } from '../stripe/runOperation.ts'
import { checkPayable } from '../payments/checkPayable.ts'
import { lockPayment } from '../payments/lockPayment.ts'

type Attempt = {
  req: PayloadRequest
  payment: Payment
  /** Which intent, and with which card. */
  params: { intent: string; payment_method: string }
}

/**
 * Records an attempt to pay, together with the payment's move to `processing`, before Stripe is asked. The same card is
 * the same attempt while its outcome is unknown. Another card gets 409 while an attempt runs and replaces it
 * afterwards: only one attempt of an intent can succeed.
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
      return getOrCreateOperation({ req, operation: { subject, kind: 'intent.confirm', payment: id, params } })
    },
  })
}

/** An attempt with this card whose outcome is unknown. */
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
