import type { PayloadRequest } from 'payload'

/** One step of the reconciliation: bounded, and safe to stop at any point. */
export type ReconcileStep = (args: {
  req: PayloadRequest
  /** True once the run has taken long enough: no new work starts. */
  isTimeUp: () => boolean
}) => Promise<void>
