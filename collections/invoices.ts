import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { freezeIssued } from '../hooks/shared/freezeIssued.ts'
import { showOverdue } from '../hooks/invoices/showOverdue.ts'
import { showBalance } from '../hooks/shared/showBalance.ts'
import { byNobody, draftInPanel, systemOnly } from '../src/access/fieldAccess.ts'
import { isCardAmount } from '../src/domain/payments/cardAmounts.ts'
import { taxRoundings } from '../src/domain/invoices/invoiceTypes.ts'
import { invoiceLifecycle } from '../src/domain/lifecycles/invoice.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { dayField } from '../src/fields/dayField.ts'
import { ledgerField } from '../src/fields/ledgerField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { serverPart, serverField } from '../src/fields/serverField.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { invoiceLinesField, taxSummaryField } from './invoiceLines.ts'
import { newDocument } from './newDocument.ts'
import { labelFor } from '../src/i18n/translator.ts'

const leastAmount = Number.MIN_SAFE_INTEGER

/**
 * Invoices and credit notes. A draft is corrected by voiding it, an issued invoice by a credit note, never by an edit.
 */
export const invoices: CollectionConfig = defineCollection({
  slug: 'invoices',
  labels: { singular: labelFor('collections.invoices.singular'), plural: labelFor('collections.invoices.plural') },
  admin: {
    useAsTitle: 'invoiceNumber',
    defaultColumns: ['invoiceNumber', 'kind', 'client', 'status', 'total', 'amountOwed', 'dueDate'],
    listSearchableFields: ['invoiceNumber', 'paymentReference', 'client', 'project'],
    group: groups.money,
    components: newDocument({ path: '/invoice/new', label: 'panelLists.newInvoice' }),
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['project', 'createdAt'] },
    { fields: ['status', 'dueDate'] },
  ],
  hooks: { beforeChange: [freezeIssued] },
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
            clientProps: { whenEmpty: 'panelWork.notIssued' },
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
    // Set where the platform writes it by the contract's plan.
    {
      name: 'planPart',
      type: 'select',
      options: optionsOf(['deposit', 'milestone', 'final']),
      access: systemOnly,
      admin: { readOnly: true, description: labelFor('collections.invoices.planPart') },
    },
    { ...dayField({ name: 'dueDate', required: true }), access: { update: draftInPanel } },
    invoiceLinesField,
    currencyField(),
    {
      name: 'taxMode',
      type: 'select',
      required: true,
      defaultValue: 'exclusive',
      options: optionsOf(['exclusive', 'inclusive']),
      access: { update: byNobody },
    },
    {
      name: 'taxRounding',
      type: 'select',
      required: true,
      defaultValue: 'line',
      options: optionsOf(taxRoundings),
      access: { update: byNobody },
    },
    serverField(systemField({ name: 'discountBps', type: 'number', min: 0, max: 10_000 })),
    serverField(moneyField({ name: 'discountAmount', writable: 'workflow' })),
    // Added to the total by its last line.
    serverField(systemField({ name: 'roundingAmount', type: 'number' })),
    // Below zero where tax is withheld or deducted at another rate. Their total never is.
    serverField(moneyField({ name: 'subtotal', min: leastAmount, required: true, writable: 'workflow' })),
    serverField(moneyField({ name: 'taxTotal', min: leastAmount, required: true, writable: 'workflow' })),
    serverField(moneyField({ name: 'total', required: true, writable: 'workflow' })),
    taxSummaryField,
    serverField(ledgerField({ name: 'amountPaid', show: showBalance('invoices', 'paid') })),
    serverField(ledgerField({ name: 'amountAllocated', show: showBalance('invoices', 'allocated') })),
    serverField(ledgerField({ name: 'amountCredited', show: showBalance('invoices', 'credited') })),
    serverField(ledgerField({ name: 'amountWrittenOff', show: showBalance('invoices', 'writtenOff') })),
    serverField(ledgerField({ name: 'amountOwed', show: showBalance('invoices', 'owed') })),
    statusField(invoiceLifecycle),
    // The badge in the header shows it.
    serverField({
      name: 'isOverdue',
      type: 'checkbox',
      virtual: true,
      hooks: { afterRead: [showOverdue] },
      access: systemOnly,
      admin: { readOnly: true },
    }),
    serverField({
      name: 'isCardPayable',
      type: 'checkbox',
      virtual: true,
      hooks: {
        afterRead: [
          ({ siblingData: { kind, total, currency } }) =>
            kind === 'invoice' && isCardAmount({ amountMinor: total, currency }),
        ],
      },
      access: systemOnly,
      admin: { readOnly: true, description: labelFor('collections.invoices.isCardPayable') },
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
      admin: { description: labelFor('collections.invoices.reason') },
    }),
    systemField({
      name: 'printed',
      type: 'json',
      hidden: true,
      admin: {
        description: labelFor('collections.invoices.printed'),
      },
    }),
    // What a final invoice was computed from: each invoice it deducts, with its net and tax less its credit notes.
    systemField({ name: 'deducted', type: 'json', hidden: true, admin: { hidden: true } }),
    systemField({ name: 'document', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'createdBy', type: 'relationship', relationTo: 'users' }),
    serverPart({ name: 'history', component: 'DocumentHistory' }),
  ],
})
