'use client'

import { DocumentActions } from './DocumentActions.tsx'
import { paymentActions } from './paymentActions.ts'

export function PaymentActions() {
  return <DocumentActions build={paymentActions} />
}
