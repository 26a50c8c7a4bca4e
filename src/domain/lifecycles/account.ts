import { defineLifecycle } from '../lifecycle.ts'

/** An erased account stays as a row without a person: contracts and invoices that the law keeps refer to it. */
export const accountLifecycle = defineLifecycle({
  name: 'account',
  states: ['active', 'suspended', 'erased'],
  initial: 'active',
  moves: {
    suspend: { from: ['active'], to: 'suspended', by: ['admin'] },
    reactivate: { from: ['suspended'], to: 'active', by: ['admin'] },
    erase: { from: ['active', 'suspended'], to: 'erased', by: ['admin'], reason: true },
  },
})
