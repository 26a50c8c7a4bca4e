import { expect, test } from '@jest/globals'
import { contractStates } from '../../src/domain/lifecycles/contract.ts'
import { identityVerificationStates } from '../../src/domain/lifecycles/identityVerification.ts'
import { invoiceStates } from '../../src/domain/lifecycles/invoice.ts'
import { paymentStates } from '../../src/domain/lifecycles/payment.ts'
import { projectStates } from '../../src/domain/lifecycles/project.ts'
import { stateSets } from '../../src/domain/lifecycles/stateSets.ts'
import { disputeSets } from '../../src/domain/payments/disputes.ts'

/** Written by hand, from docs/money.md, docs/contracts.md and Stripe's page on disputes. */
test('states that belong together are the ones that the docs name together', () => {
  expect(invoiceStates).toEqual({
    owed: ['open', 'partially_paid'],
    issued: ['open', 'partially_paid', 'paid'],
    paidInto: ['partially_paid', 'paid'],
  })
  expect(paymentStates).toEqual({
    standing: ['pending', 'processing', 'completed', 'failed', 'partially_refunded', 'refunded'],
    unsettled: ['pending', 'processing', 'failed'],
    received: ['completed', 'partially_refunded', 'refunded'],
  })
  expect(contractStates).toEqual({
    proposed: ['draft', 'sent', 'signed'],
    agreed: ['signed', 'active', 'completed'],
    underway: ['signed', 'active'],
    countersigned: ['active', 'completed'],
    valued: ['draft', 'sent', 'signed', 'active', 'completed'],
  })
  expect(projectStates).toEqual({ closed: ['completed', 'cancelled'] })
  expect(identityVerificationStates).toEqual({
    counting: ['pending', 'verified'],
    decided: ['verified', 'rejected'],
  })
  expect(disputeSets).toEqual({
    open: ['needs_response', 'under_review'],
    inquiry: ['warning_needs_response', 'warning_under_review'],
    lost: ['lost', 'appeal_needs_response', 'appeal_under_review'],
    closed: ['warning_closed', 'won', 'lost', 'prevented'],
  })
})

test('a state without a decision does not compile, nor does a decision about a state that is none', () => {
  const states = ['on', 'off', 'broken'] as const
  // @ts-expect-error: nobody has decided about `broken`.
  expect(() => stateSets({ states }, { on: ['lit'], off: [] })).toThrow()
  // @ts-expect-error: `dim` is no state.
  expect(stateSets({ states }, { on: ['lit'], off: [], broken: [], dim: ['lit'] })).toEqual({ lit: ['on'] })
})
