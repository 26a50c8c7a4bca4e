import { defineLifecycle } from '../lifecycle.ts'

/** Both decisions are final: after a rejection the client sends a new one. Of two decisions at once only the first is possible.
 * The platform withdraws a check when the account turns out to be somebody else's, and ends one when the document that was checked expires. */
export const identityVerificationLifecycle = defineLifecycle({
  name: 'identityVerification',
  states: ['pending', 'verified', 'rejected'],
  initial: 'pending',
  moves: {
    verify: { from: ['pending'], to: 'verified', by: ['admin'] },
    reject: { from: ['pending'], to: 'rejected', by: ['admin'], reason: true },
    expire: { from: ['verified'], to: 'rejected', by: ['system'], reason: true },
    withdraw: { from: ['pending', 'verified'], to: 'rejected', by: ['system'], reason: true },
  },
})
