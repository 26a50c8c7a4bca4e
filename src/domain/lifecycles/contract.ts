import { defineLifecycle } from '../lifecycle.ts'

export const contractLifecycle = defineLifecycle({
  name: 'contract',
  states: ['draft', 'sent', 'signed', 'active', 'completed', 'declined', 'expired', 'cancelled'],
  initial: 'draft',
  moves: {
    send: { from: ['draft'], to: 'sent', by: ['admin'] },
    sign: { from: ['sent'], to: 'signed', by: ['client'] },
    decline: { from: ['sent'], to: 'declined', by: ['client'], reason: true },
    expire: { from: ['sent'], to: 'expired', by: ['system'] },
    activate: { from: ['signed'], to: 'active', by: ['admin'] },
    complete: { from: ['active'], to: 'completed', by: ['admin'] },
    cancel: { from: ['draft', 'sent', 'signed', 'active'], to: 'cancelled', by: ['admin'], reason: true },
  },
})
