import { defineLifecycle } from './lifecycle.ts'

/** An erased account stays as a row without personal data: contracts and invoices kept by law refer to it. */
export const accountLifecycle = defineLifecycle({
  name: 'account',
  states: ['active', 'suspended', 'erased'],
  initial: 'active',
  moves: {
    suspend: { from: ['active'], to: 'suspended', by: ['admin'] },
    reactivate: { from: ['suspended'], to: 'active', by: ['admin'] },
    revokeInvitation: { from: ['active'], to: 'suspended', by: ['admin'] },
    erase: { from: ['active', 'suspended'], to: 'erased', by: ['admin'], reason: true },
  },
  activity: {
    suspend: 'user.suspended',
    reactivate: 'user.reactivated',
    revokeInvitation: 'user.invitation_revoked',
    erase: 'user.erased',
  },
})
