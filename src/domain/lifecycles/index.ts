import { accountLifecycle } from './account.ts'
import { contractLifecycle } from './contract.ts'
import { identityVerificationLifecycle } from './identityVerification.ts'
import { invoiceLifecycle } from './invoice.ts'
import { milestoneLifecycle } from './milestone.ts'
import { paymentLifecycle } from './payment.ts'
import { projectLifecycle } from './project.ts'
import { refundLifecycle } from './refund.ts'
import { paymentExceptionLifecycle } from './paymentException.ts'
import { stripeEventLifecycle } from './stripeEvent.ts'

/** Every lifecycle, keyed by the collection whose `status` it governs. */
export const lifecycles = {
  users: accountLifecycle,
  'identity-verifications': identityVerificationLifecycle,
  projects: projectLifecycle,
  'project-milestones': milestoneLifecycle,
  contracts: contractLifecycle,
  payments: paymentLifecycle,
  invoices: invoiceLifecycle,
  'payment-refunds': refundLifecycle,
  'payment-reviews': paymentExceptionLifecycle,
  'stripe-events': stripeEventLifecycle,
} as const
