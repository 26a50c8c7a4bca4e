import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { paymentEndpoints } from '../endpoints/payments/index.ts'
import { showBalance } from '../hooks/payments/showBalance.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { disputeStates } from '../src/domain/disputes.ts'
import { paymentLifecycle } from '../src/domain/lifecycles/payment.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { ledgerField } from '../src/fields/ledgerField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { serverPart } from '../src/fields/shownElsewhere.ts'
import { statusField } from '../src/fields/statusField.ts'
import { stripeLinkField } from '../src/fields/stripeLinkField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'

/** A request for money and what became of it. */
export const payments: CollectionConfig = defineCollection({
  slug: 'payments',
  labels: { singular: { en: 'Payment', ar: 'دفعة' }, plural: { en: 'Payments', ar: 'المدفوعات' } },
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
    ledgerField({ name: 'receivedAmount', show: showBalance('received') }),
    ledgerField({ name: 'refundedAmount', show: showBalance('refunded') }),
    ledgerField({ name: 'disputedAmount', show: showBalance('disputed') }),
    statusField(paymentLifecycle),
    dayField({ name: 'dueDate', index: true }),
    {
      name: 'planPart',
      type: 'select',
      options: optionsOf(['deposit', 'milestone']),
      access: systemOnly,
      admin: {
        readOnly: true,
        description: {
          en: 'Which part of a contract’s payment plan this asks for.',
          ar: 'أي جزء من خطة دفع العقد تطلبه هذه الدفعة.',
        },
      },
    },
    {
      name: 'method',
      type: 'select',
      options: optionsOf(['card', 'bank_transfer', 'cash', 'other']),
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    systemField({ name: 'reference', type: 'text', index: true }),
    systemField({ name: 'paidAt', type: 'date', index: true }),
    systemField({ name: 'recordedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'requestedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'cancelledAt', type: 'date' }),
    systemField({ name: 'cancelReason', type: 'textarea' }),
    systemField({ name: 'failureReason', type: 'text' }),
    systemField({ name: 'stripePaymentIntentId', type: 'text', unique: true }),
    systemField({
      name: 'stripeCheckedAt',
      type: 'date',
      hidden: true,
      admin: { hidden: true, description: 'When Stripe was last asked about its intent.' },
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
