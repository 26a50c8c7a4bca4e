import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { paymentEndpoints } from '../endpoints/payments/index.ts'
import { showBalance } from '../hooks/shared/showBalance.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { isCardAmount } from '../src/domain/payments/cardAmounts.ts'
import { disputeStates } from '../src/domain/payments/disputes.ts'
import { paymentLifecycle } from '../src/domain/lifecycles/payment.ts'
import { paymentMethods } from '../src/domain/payments/paymentMethods.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { ledgerField } from '../src/fields/ledgerField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { serverPart } from '../src/fields/serverField.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { stripeLinkField } from '../src/fields/stripeLinkField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A payment request and its outcome. */
export const payments: CollectionConfig = defineCollection({
  slug: 'payments',
  labels: { singular: labelFor('collections.payments.singular'), plural: labelFor('collections.payments.plural') },
  admin: {
    useAsTitle: 'description',
    defaultColumns: ['description', 'client', 'status', 'amount', 'method', 'dueDate', 'paidAt'],
    listSearchableFields: ['description', 'reference', 'client', 'project'],
    group: groups.money,
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['project', 'createdAt'] },
    { fields: ['status', 'createdAt'] },
  ],
  endpoints: mount({ base: '/payments', endpoints: paymentEndpoints }),
  fields: [
    actionsField('PaymentActions'),
    ownershipField({ name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true }),
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    ownershipField({ name: 'contract', type: 'relationship', relationTo: 'contracts', index: true }),
    ownershipField({ name: 'milestone', type: 'relationship', relationTo: 'project-milestones', index: true }),
    ownershipField({ name: 'invoice', type: 'relationship', relationTo: 'invoices', index: true }),
    { name: 'description', type: 'text', required: true, maxLength: 500 },
    moneyField({ name: 'amount', min: 1, required: true }),
    currencyField(),
    {
      name: 'isCardPayable',
      type: 'checkbox',
      virtual: true,
      hooks: {
        afterRead: [({ siblingData: { amount, currency } }) => isCardAmount({ amountMinor: amount, currency })],
      },
      access: systemOnly,
      admin: { readOnly: true, description: labelFor('collections.invoices.isCardPayable') },
    },
    ledgerField({ name: 'receivedAmount', show: showBalance('payments', 'received') }),
    ledgerField({ name: 'refundedAmount', show: showBalance('payments', 'refunded') }),
    ledgerField({ name: 'disputedAmount', show: showBalance('payments', 'disputed') }),
    ledgerField({ name: 'allocatedAmount', show: showBalance('payments', 'allocated') }),
    ledgerField({ name: 'unallocatedAmount', show: showBalance('payments', 'unallocated') }),
    statusField(paymentLifecycle),
    dayField({ name: 'dueDate', index: true }),
    {
      name: 'planPart',
      type: 'select',
      options: optionsOf(['deposit', 'milestone']),
      access: systemOnly,
      admin: {
        readOnly: true,
        description: labelFor('collections.payments.planPart'),
      },
    },
    {
      name: 'method',
      type: 'select',
      options: optionsOf(paymentMethods),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    systemField({ name: 'reference', type: 'text', index: true }),
    systemField({ name: 'paidAt', type: 'date', index: true }),
    systemField({ name: 'recordedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'requestedBy', type: 'relationship', relationTo: 'users' }),
    // When somebody first began to pay it by the mailed link of its invoice, without an account.
    systemField({ name: 'linkUsedAt', type: 'date' }),
    systemField({ name: 'cancelledAt', type: 'date' }),
    reasonField({ name: 'cancelReason', type: 'textarea' }),
    systemField({ name: 'failureReason', type: 'text' }),
    systemField({ name: 'stripePaymentIntentId', type: 'text', unique: true }),
    // When Stripe was last asked about its intent.
    systemField({
      name: 'stripeCheckedAt',
      type: 'date',
      hidden: true,
      admin: { hidden: true },
    }),
    {
      name: 'disputeState',
      type: 'select',
      options: optionsOf(disputeStates),
      index: true,
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    stripeLinkField({ idField: 'stripePaymentIntentId', resource: 'payments' }),
    serverPart({ name: 'sheet', component: 'PaymentSheet' }),
  ],
})
