import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { freezeIssuedInvoice } from '../hooks/invoices/freezeIssuedInvoice.ts'
import { showBalance } from '../hooks/invoices/showBalance.ts'
import { showOverdue } from '../hooks/invoices/showOverdue.ts'
import { byNobody, draftInPanel, systemOnly } from '../src/access/fieldAccess.ts'
import { invoiceLifecycle } from '../src/domain/lifecycles/invoice.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { ledgerField } from '../src/fields/ledgerField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { serverPart, shownElsewhere } from '../src/fields/shownElsewhere.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, readOnlyJsonField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { newDocument } from './newDocument.ts'

/** Invoices and credit notes. Drafts are corrected by voiding them; issued ones by a credit note, never by an edit. */
export const invoices: CollectionConfig = defineCollection({
  slug: 'invoices',
  labels: { singular: { en: 'Invoice', ar: 'فاتورة' }, plural: { en: 'Invoices', ar: 'الفواتير' } },
  admin: {
    useAsTitle: 'invoiceNumber',
    defaultColumns: ['invoiceNumber', 'kind', 'client', 'status', 'total', 'amountOwed', 'dueDate'],
    listSearchableFields: ['invoiceNumber', 'paymentReference', 'client', 'project'],
    group: groups.money,
    components: newDocument({ path: '/invoice/new', label: { en: 'Write invoice', ar: 'كتابة فاتورة' } }),
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['project', 'createdAt'] },
    { fields: ['status', 'dueDate'] },
  ],
  hooks: { beforeChange: [freezeIssuedInvoice] },
  fields: [
    actionsField('InvoiceActions'),
    serverPart({ name: 'sheet', component: 'InvoiceSheet' }),
    systemField({
      name: 'invoiceNumber',
      type: 'text',
      unique: true,
      admin: {
        components: {
          Cell: {
            path: '/src/admin/parts/TextCell.tsx#TextCell',
            clientProps: { whenEmpty: { en: 'Not issued yet', ar: 'لم تصدر بعد' } },
          },
        },
      },
    }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'invoice',
      options: optionsOf(['invoice', 'credit_note']),
      access: systemOnly,
    },
    systemField({ name: 'credits', type: 'relationship', relationTo: 'invoices', index: true }),
    ownershipField({ name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true }),
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    ownershipField({ name: 'milestone', type: 'relationship', relationTo: 'project-milestones', index: true }),
    ownershipField({ name: 'contract', type: 'relationship', relationTo: 'contracts', index: true }),
    { ...dayField({ name: 'dueDate', required: true }), access: { update: draftInPanel } },
    shownElsewhere({
      name: 'lines',
      type: 'array',
      labels: { singular: { en: 'Line', ar: 'بند' }, plural: { en: 'Lines', ar: 'البنود' } },
      required: true,
      minRows: 1,
      // 500 that are given, and at most as many of a discount.
      maxRows: 1000,
      access: { update: byNobody },
      fields: [
        { name: 'description', type: 'text', required: true, maxLength: 1000 },
        {
          name: 'quantity',
          type: 'text',
          required: true,
          admin: { description: { en: 'A decimal number.', ar: 'رقم عشري.' } },
        },
        { name: 'unitAmount', type: 'number', required: true },
        { name: 'discountBps', type: 'number', min: 0, max: 10_000 },
        { name: 'taxRateBps', type: 'number', required: true, defaultValue: 0, min: 0, max: 10_000 },
        { name: 'netAmount', type: 'number', required: true, access: systemOnly },
        { name: 'taxAmount', type: 'number', required: true, access: systemOnly },
        { name: 'grossAmount', type: 'number', required: true, access: systemOnly },
      ],
    }),
    currencyField(),
    {
      name: 'taxMode',
      type: 'select',
      required: true,
      defaultValue: 'exclusive',
      options: optionsOf(['exclusive', 'inclusive']),
      access: { update: byNobody },
    },
    shownElsewhere(systemField({ name: 'discountBps', type: 'number', min: 0, max: 10_000 })),
    shownElsewhere(moneyField({ name: 'discountAmount', writable: 'workflow' })),
    shownElsewhere(moneyField({ name: 'subtotal', required: true, writable: 'workflow' })),
    shownElsewhere(moneyField({ name: 'taxTotal', required: true, writable: 'workflow' })),
    shownElsewhere(moneyField({ name: 'total', required: true, writable: 'workflow' })),
    shownElsewhere(
      readOnlyJsonField({
        name: 'taxSummary',
        type: 'json',
        typescriptSchema: [
          () => ({
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['taxRateBps', 'net', 'tax', 'gross'],
              properties: {
                taxRateBps: { type: 'number' },
                net: { type: 'number' },
                tax: { type: 'number' },
                gross: { type: 'number' },
              },
            },
          }),
        ],
      }),
    ),
    shownElsewhere(ledgerField({ name: 'amountPaid', show: showBalance('paid') })),
    shownElsewhere(ledgerField({ name: 'amountCredited', show: showBalance('credited') })),
    shownElsewhere(ledgerField({ name: 'amountWrittenOff', show: showBalance('writtenOff') })),
    shownElsewhere(ledgerField({ name: 'amountOwed', show: showBalance('owed') })),
    statusField(invoiceLifecycle),
    // The chip in the head says it.
    shownElsewhere({
      name: 'isOverdue',
      type: 'checkbox',
      virtual: true,
      hooks: { afterRead: [showOverdue] },
      access: systemOnly,
      admin: { readOnly: true },
    }),
    { name: 'notes', type: 'textarea', maxLength: 5000, access: { update: draftInPanel } },
    systemField({ name: 'issuedAt', type: 'date' }),
    systemField({ name: 'issuedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'paidAt', type: 'date' }),
    systemField({ name: 'voidedAt', type: 'date' }),
    systemField({ name: 'writtenOffAt', type: 'date' }),
    systemField({ name: 'paymentReference', type: 'text', index: true }),
    systemField({
      name: 'reason',
      type: 'textarea',
      admin: { description: { en: 'Why it was voided or credited.', ar: 'سبب الإبطال أو الإشعار الدائن.' } },
    }),
    systemField({
      name: 'printed',
      type: 'json',
      hidden: true,
      admin: {
        description: {
          en: 'Who sold to whom, as it was when the document was issued: what its PDF is printed from.',
          ar: 'البائع والمشتري كما كانا عند إصدار المستند، ومنه يُطبع ملف PDF.',
        },
      },
    }),
    systemField({ name: 'document', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'createdBy', type: 'relationship', relationTo: 'users' }),
    serverPart({ name: 'history', component: 'DocumentHistory' }),
  ],
})
