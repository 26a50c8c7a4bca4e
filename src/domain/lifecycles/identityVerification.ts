import { defineLifecycle } from './lifecycle.ts'
import { stateSets } from './stateSets.ts'

/**
 * Both decisions are final: after a rejection the client submits again. Of two decisions at once only the first
 * succeeds. The platform withdraws a check when the account turns out to belong to another person, and ends it when the
 * checked document expires.
 */
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
  activity: {
    verify: 'identity.verified',
    reject: 'identity.rejected',
    expire: 'identity.expired',
    withdraw: 'identity.withdrawn',
  },
})

/** `counting`: it speaks for the person, now or once it is decided. `decided`: an admin or the platform has decided. */
export const identityVerificationStates = stateSets(identityVerificationLifecycle, {
  pending: ['counting'],
  verified: ['counting', 'decided'],
  rejected: ['decided'],
})
