import { defineLifecycle } from './lifecycle.ts'
import { stateSets } from './stateSets.ts'

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
  activity: {
    send: 'contract.sent',
    sign: 'contract.signed',
    decline: 'contract.declined',
    expire: 'contract.expired',
    activate: 'contract.activated',
    complete: 'contract.completed',
    cancel: 'contract.cancelled',
  },
})

/**
 * `proposed`: not in force yet. `agreed`: the client has signed. `underway`: agreed and not completed. `countersigned`:
 * both have signed. `valued`: its amount counts, as it has not come to nothing.
 */
export const contractStates = stateSets(contractLifecycle, {
  draft: ['proposed', 'valued'],
  sent: ['proposed', 'valued'],
  signed: ['proposed', 'valued', 'agreed', 'underway'],
  active: ['valued', 'agreed', 'underway', 'countersigned'],
  completed: ['valued', 'agreed', 'countersigned'],
  declined: [],
  expired: [],
  cancelled: [],
})
