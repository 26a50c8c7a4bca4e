import { defineKind, essential, toBoth, toClient } from './defineKind.ts'

type Contract = { contractId: string; contractNumber: string; title: string }

const contract = {
  ...essential,
  entity: ['contracts', 'contractId'],
  pages: { client: '/contracts/{contractId}', admin: '/admin/collections/contracts/{contractId}' },
  message: 'notifications.contract.about',
  button: 'openContract',
} as const

/** Times are ISO 8601. */
export const contractKinds = {
  'contract.sent': defineKind<Contract & { expiresAt?: string }>({
    ...contract,
    ...toClient,
    when: 'a contract is sent for signature',
    facts: ['contractNumber', 'title', 'expiresAt'],
    button: 'signContract',
  }),
  'contract.reminded': defineKind<Contract & { expiresAt: string }>({
    ...contract,
    ...toClient,
    when: 'a contract is still unsigned and its deadline is near',
    facts: ['contractNumber', 'title', 'expiresAt'],
    button: 'signContract',
  }),
  'contract.signed': defineKind<Contract & { signerName: string; signedAt: string }>({
    ...contract,
    ...toBoth,
    when: 'a contract is signed',
    facts: ['contractNumber', 'title', 'signerName', 'signedAt'],
  }),
  'contract.declined': defineKind<Contract & { declinedBy: string; reason: string }>({
    ...contract,
    ...toBoth,
    when: 'a contract is declined',
    facts: ['contractNumber', 'title', 'declinedBy'],
    quote: 'reason',
  }),
  'contract.expired': defineKind<Contract>({
    ...contract,
    ...toBoth,
    when: 'the deadline to sign has passed',
    facts: ['contractNumber', 'title'],
  }),
  'contract.activated': defineKind<Contract>({
    ...contract,
    ...toClient,
    when: 'the agency countersigns a contract',
    facts: ['contractNumber', 'title'],
  }),
  'contract.completed': defineKind<Contract>({
    ...contract,
    ...toClient,
    when: 'both sides have done what they agreed',
    facts: ['contractNumber', 'title'],
  }),
  /** `replacedBy`: the number of the contract that takes its place. */
  'contract.cancelled': defineKind<Contract & { isReplaced: boolean; replacedBy?: string; reason?: string }>({
    ...contract,
    ...toBoth,
    when: 'a contract is cancelled or replaced',
    message: 'notifications.contract.cancelled.message',
    facts: ['contractNumber', 'title'],
    quote: 'reason',
  }),
}
