import { defineLifecycle } from '../lifecycle.ts'

/** Both decisions are final: after a rejection the client sends a new one. Of two decisions at once only the first is possible. */
export const identityVerificationLifecycle = defineLifecycle({
  name: 'identityVerification',
  states: ['pending', 'verified', 'rejected'],
  initial: 'pending',
  moves: {
    verify: { from: ['pending'], to: 'verified', by: ['admin'] },
    reject: { from: ['pending'], to: 'rejected', by: ['admin', 'system'], reason: true },
  },
})
