import { invoiceLifecycle } from '../../domain/lifecycles/invoice.ts'
import type { DocumentAction } from './actionTypes.ts'
import { actionWords } from './actionWords.ts'
import { documentOf } from './contractActions.ts'
import { numberOf, textOf } from './docValues.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { receiptFields, receiptQuestions } from './paymentActions.ts'
import { reasonField } from './reasonField.ts'

type Args = Parameters<BuildActions>[0]

/** The actions of an invoice. A credit note is final. */
export const invoiceActions: BuildActions = (args) => {
  const { id, doc, t } = args
  if (doc['kind'] !== 'invoice') return []
  const refusals = { illegal_transition: t('panelActions.changedMeanwhile') }
  // Once money or a credit is in it, a credit note corrects it.
  const isTouched = doc['status'] !== 'draft' && numberOf(doc['amountOwed']) !== numberOf(doc['total'])
  const moves = lifecycleActions({
    lifecycle: invoiceLifecycle,
    status: doc['status'],
    reason: reasonField({ t, told: true }),
    doors: {
      issue: {
        ...actionWords(t, 'panelActions.invoice.issue'),
        method: 'PUT',
        path: `/payments/invoices/${id}/send`,
        tone: 'primary',
        refusals,
      },
      ...(!isTouched && {
        void: {
          ...actionWords(t, 'panelActions.invoice.void'),
          method: 'PUT',
          path: `/payments/invoices/${id}/void`,
          tone: 'danger',
          refusals,
        } as const,
      }),
    },
  })
  return [...whileOwed(args), ...whileIssued(args), ...moves]
}

function whileOwed({ id, doc, t, today }: Args): DocumentAction[] {
  const owed = numberOf(doc['amountOwed'])
  const isOwed = (doc['status'] === 'open' || doc['status'] === 'partially_paid') && owed > 0
  if (!isOwed) return []
  const currency = textOf(doc['currency'])
  const refusals = {
    illegal_transition: t('panelActions.changedMeanwhile'),
    amount_exceeded: t('panelActions.refusals.amountExceeded'),
  }
  return [
    {
      name: 'record',
      ...actionWords(t, 'panelActions.invoice.record'),
      tone: 'primary',
      method: 'POST',
      path: `/payments/invoices/${id}/record`,
      fields: [
        {
          name: 'amount',
          kind: 'money',
          label: t('panelActions.invoice.record.amount'),
          hint: t('panelActions.invoice.record.amountHint'),
          currency,
          initial: owed,
        },
        ...receiptFields({ t, today }),
      ],
      refusals,
      questions: receiptQuestions(t),
    },
    {
      name: 'request',
      ...actionWords(t, 'panelActions.invoice.request'),
      method: 'POST',
      path: '/payments',
      body: { project: doc['project'], invoice: id },
      fields: [
        {
          name: 'amount',
          kind: 'money',
          label: t('panelActions.invoice.record.amount'),
          currency,
          initial: owed,
          required: true,
        },
        {
          name: 'description',
          kind: 'text',
          label: t('panelActions.invoice.request.description'),
          maxLength: 500,
          initial: textOf(doc['invoiceNumber']),
          required: true,
        },
        {
          name: 'dueDate',
          kind: 'date',
          label: t('panelActions.invoice.request.dueDate'),
          initial: textOf(doc['dueDate']).slice(0, 10),
        },
      ],
      refusals,
      goTo: (body) => documentOf({ body, collection: 'payments' }),
    },
    {
      name: 'writeOff',
      ...actionWords(t, 'panelActions.invoice.writeOff'),
      method: 'POST',
      path: `/payments/invoices/${id}/write-off`,
      fields: [reasonField({ t })],
      refusals,
    },
  ]
}

function whileIssued({ id, doc, t }: Args): DocumentAction[] {
  const left = numberOf(doc['total']) - numberOf(doc['amountCredited'])
  if (doc['status'] === 'draft' || doc['status'] === 'void' || left <= 0) return []
  return [
    {
      name: 'credit',
      ...actionWords(t, 'panelActions.invoice.credit'),
      method: 'POST',
      path: `/payments/invoices/${id}/credit`,
      fields: [
        {
          name: 'amount',
          kind: 'money',
          label: t('panelActions.invoice.credit.amount'),
          currency: textOf(doc['currency']),
        },
        reasonField({ t, told: true }),
      ],
      refusals: {
        amount_exceeded: t('panelActions.refusals.amountExceeded'),
        illegal_transition: t('panelActions.changedMeanwhile'),
      },
      goTo: (body) => documentOf({ body, collection: 'invoices' }),
    },
  ]
}
