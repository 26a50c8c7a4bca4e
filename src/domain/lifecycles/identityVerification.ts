import { defineLifecycle } from '../lifecycle.ts'

/** A verification that was granted may be withdrawn; one that was rejected is final, and the client sends a new one. */
export const identityVerificationLifecycle = defineLifecycle({
  name: 'identityVerification',
  states: ['pending', 'verified', 'rejected'],
  initial: 'pending',
  moves: {
    verify: { from: ['pending'], to: 'verified', by: ['admin'] },
    reject: { from: ['pending', 'verified'], to: 'rejected', by: ['admin'], reason: true },
  },
})
