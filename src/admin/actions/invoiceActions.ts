import { invoiceLifecycle } from '../../domain/lifecycles/invoice.ts'
import type { DocumentAction } from './actionTypes.ts'
import { documentOf } from './contractActions.ts'
import { numberOf, textOf } from './docValues.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { receiptFields } from './paymentActions.ts'
import { reasonField } from './reasonField.ts'

type Args = Parameters<BuildActions>[0]

/** What can be done with an invoice. A credit note is final. */
export const invoiceActions: BuildActions = (args) => {
  const { id, doc, texts } = args
  if (doc['kind'] !== 'invoice') return []
  const refusals = { illegal_transition: texts.changedMeanwhile }
  // Once money or a credit is in it, a credit note corrects it.
  const isTouched = doc['status'] !== 'draft' && numberOf(doc['amountOwed']) !== numberOf(doc['total'])
  const moves = lifecycleActions({
    lifecycle: invoiceLifecycle,
    status: doc['status'],
    words: texts.invoice,
    reason: reasonField({ texts, told: true }),
    doors: {
      issue: { method: 'PUT', path: `/payments/invoices/${id}/send`, tone: 'primary', refusals },
      ...(!isTouched && {
        void: { method: 'PUT', path: `/payments/invoices/${id}/void`, tone: 'danger', refusals } as const,
      }),
    },
  })
  return [...whileOwed(args), ...whileIssued(args), ...moves]
}

function whileOwed({ id, doc, texts }: Args): DocumentAction[] {
  const owed = numberOf(doc['amountOwed'])
  const isOwed = (doc['status'] === 'open' || doc['status'] === 'partially_paid') && owed > 0
  if (!isOwed) return []
  const currency = textOf(doc['currency'])
  const { record, request, writeOff } = texts.invoice
  const refusals = {
    illegal_transition: texts.changedMeanwhile,
    amount_exceeded: texts.refusals.amountExceeded,
  }
  return [
    {
      name: 'record',
      ...record,
      tone: 'primary',
      method: 'POST',
      path: `/payments/invoices/${id}/record`,
      fields: [
        { name: 'amount', kind: 'money', label: record.amount, hint: record.amountHint, currency, initial: owed },
        ...receiptFields(texts),
      ],
      refusals,
    },
    {
      name: 'request',
      ...request,
      method: 'POST',
      path: '/payments',
      body: { project: doc['project'], invoice: id },
      fields: [
        { name: 'amount', kind: 'money', label: record.amount, currency, initial: owed, required: true },
        {
          name: 'description',
          kind: 'text',
          label: request.description,
          maxLength: 500,
          initial: textOf(doc['invoiceNumber']),
          required: true,
        },
        { name: 'dueDate', kind: 'date', label: request.dueDate, initial: textOf(doc['dueDate']).slice(0, 10) },
      ],
      refusals,
      goTo: (body) => documentOf({ body, collection: 'payments' }),
    },
    {
      name: 'writeOff',
      ...writeOff,
      method: 'POST',
      path: `/payments/invoices/${id}/write-off`,
      fields: [reasonField({ texts })],
      refusals,
    },
  ]
}

function whileIssued({ id, doc, texts }: Args): DocumentAction[] {
  const left = numberOf(doc['total']) - numberOf(doc['amountCredited'])
  if (doc['status'] === 'draft' || doc['status'] === 'void' || left <= 0) return []
  const { credit } = texts.invoice
  return [
    {
      name: 'credit',
      ...credit,
      method: 'POST',
      path: `/payments/invoices/${id}/credit`,
      fields: [
        { name: 'amount', kind: 'money', label: credit.amount, currency: textOf(doc['currency']) },
        reasonField({ texts, told: true }),
      ],
      refusals: { amount_exceeded: texts.refusals.amountExceeded, illegal_transition: texts.changedMeanwhile },
      goTo: (body) => documentOf({ body, collection: 'invoices' }),
    },
  ]
}
