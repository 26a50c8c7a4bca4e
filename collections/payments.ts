import type { CollectionConfig } from 'payload'
import { mount } from '../src/http/defineEndpoint.ts'
import { paymentEndpoints } from '../endpoints/payments/index.ts'
import { paymentLifecycle } from '../src/domain/lifecycles/payment.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'

/** A request for money and what became of it. */
export const payments: CollectionConfig = defineCollection({
  slug: 'payments',
  labels: { singular: { en: 'Payment', ar: 'دفعة' }, plural: { en: 'Payments', ar: 'المدفوعات' } },
  admin: {
    useAsTitle: 'description',
    defaultColumns: ['description', 'client', 'status', 'amount', 'currency', 'dueDate', 'paidAt'],
    listSearchableFields: ['description', 'reference'],
    group: { en: 'Money', ar: 'المال' },
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['project', 'createdAt'] },
    { fields: ['status', 'createdAt'] },
  ],
  endpoints: mount({ base: '/payments', endpoints: paymentEndpoints }),
  fields: [
    ownershipField({ name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true }),
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    ownershipField({ name: 'contract', type: 'relationship', relationTo: 'contracts', index: true }),
    ownershipField({ name: 'milestone', type: 'relationship', relationTo: 'project-milestones', index: true }),
    ownershipField({ name: 'invoice', type: 'relationship', relationTo: 'invoices', index: true }),
    { name: 'description', type: 'text', required: true, maxLength: 500 },
    moneyField({ name: 'amount', label: 'Amount', min: 1, required: true }),
    currencyField(),
    moneyField({ name: 'refundedAmount', label: 'Refunded', writable: 'workflow' }),
    statusField(paymentLifecycle),
    dayField({ name: 'dueDate', index: true }),
    {
      name: 'method',
      type: 'select',
      options: ['card', 'bank_transfer', 'cash', 'other'],
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
  ],
})
