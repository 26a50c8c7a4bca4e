import type { PayloadRequest } from 'payload'

/** One step of the reconciliation: bounded, and safe to be cut off at any point. */
export type ReconcileStep = (args: {
  req: PayloadRequest
  /** True once the run has taken long enough: nothing more is begun. */
  isTimeUp: () => boolean
}) => Promise<void>
