import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { paymentExceptionLifecycle } from '../src/domain/lifecycles/paymentException.ts'
import { paymentExceptionKinds, paymentExceptionResolutions } from '../src/domain/payments/paymentExceptions.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { panelField } from '../src/fields/panelField.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** Money that does not match its request. It is booked, settles nothing, and waits here for an admin. */
export const paymentReviews: CollectionConfig = defineCollection({
  slug: 'payment-reviews',
  labels: {
    singular: labelFor('collections.paymentReviews.singular'),
    plural: labelFor('collections.paymentReviews.plural'),
  },
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['kind', 'status', 'client', 'payment', 'amount', 'createdAt'],
    listSearchableFields: ['stripeObjectId', 'client', 'payment'],
    group: groups.money,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [{ fields: ['status', 'createdAt'] }],
  fields: [
    systemField({ name: 'key', type: 'text', required: true, unique: true }),
    {
      name: 'kind',
      type: 'select',
      options: optionsOf(paymentExceptionKinds),
      required: true,
      index: true,
      access: systemOnly,
      admin: { readOnly: true },
    },
    statusField(paymentExceptionLifecycle),
    panelField({ name: 'resolve', component: 'ResolvePaymentException' }),
    systemField({ name: 'payment', type: 'relationship', relationTo: 'payments', index: true }),
    systemField({ name: 'client', type: 'relationship', relationTo: 'users', index: true }),
    moneyField({ name: 'amount', writable: 'workflow' }),
    currencyField(),
    systemField({ name: 'stripeObjectId', type: 'text', index: true }),
    readOnlyJsonField({ name: 'expected', type: 'json' }),
    readOnlyJsonField({ name: 'found', type: 'json' }),
    {
      name: 'resolution',
      type: 'select',
      options: optionsOf(paymentExceptionResolutions),
      access: systemOnly,
      admin: { readOnly: true },
    },
    reasonField({ name: 'note', type: 'textarea' }),
    systemField({ name: 'reference', type: 'text' }),
    systemField({ name: 'resolvedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'resolvedAt', type: 'date' }),
  ],
})
