import { contractLifecycle } from '../../domain/lifecycles/contract.ts'
import type { Translate } from '../../i18n/types.ts'
import { editedContractTax } from '../tax/editedContractTax.ts'
import type { DocumentAction } from './actionTypes.ts'
import { actionWords } from './actionWords.ts'
import { numberOf, textOf } from './docValues.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { moneyFields } from './moneyFields.ts'
import { planInvoicingField } from './planInvoicingField.ts'
import { reasonField } from './reasonField.ts'

/** The actions of a contract: its moves, and while it awaits a signature, to resend or revise it. */
export const contractActions: BuildActions = (args) => {
  const { id, doc, t } = args
  const refusals = { illegal_transition: t('panelActions.changedMeanwhile') }
  const moves = lifecycleActions({
    lifecycle: contractLifecycle,
    status: doc['status'],
    reason: reasonField({ t, told: true }),
    doors: {
      send: {
        ...actionWords(t, 'panelActions.contract.send'),
        method: 'PUT',
        path: `/contracts/${id}/send`,
        tone: 'primary',
        refusals,
      },
      activate: {
        ...actionWords(t, 'panelActions.contract.activate'),
        method: 'PUT',
        path: `/contracts/${id}/activate`,
        tone: 'primary',
        refusals,
      },
      complete: {
        ...actionWords(t, 'panelActions.contract.complete'),
        method: 'PUT',
        path: `/contracts/${id}/complete`,
        refusals,
      },
      cancel: {
        ...actionWords(t, 'panelActions.contract.cancel'),
        method: 'PUT',
        path: `/contracts/${id}/cancel`,
        tone: 'danger',
        refusals,
      },
    },
  })
  if (doc['status'] === 'draft') return [...whileDraft(args), ...moves]
  return doc['status'] === 'sent' ? [...whileSent({ id, t }), ...moves] : moves
}

function whileDraft({ id, doc, t }: Parameters<BuildActions>[0]): DocumentAction[] {
  const path = `/contracts/${id}` as const
  const refusals = { illegal_transition: whyNotCorrected(t) }
  const template = textOf(doc['template'])
  const deposit = doc['depositPercentage']
  return [
    {
      name: 'correct',
      ...actionWords(t, 'panelActions.contract.correct'),
      method: 'PUT',
      path,
      // What is left empty is taken away.
      bodyOf: ({ depositPercentage = null, taxMode = null, ...given }) => ({ ...given, taxMode, depositPercentage }),
      fields: [
        {
          name: 'project',
          kind: 'relationship',
          relationTo: 'projects',
          label: t('panelWork.newContract.project'),
          initial: textOf(doc['project']),
          required: true,
        },
        ...moneyFields({ t, currency: textOf(doc['currency']), amount: numberOf(doc['amount']) }),
        {
          name: 'taxes',
          kind: 'tax',
          label: t('panelWork.newContract.tax'),
          hint: t('panelWork.newContract.taxHint'),
          initial: editedContractTax(doc),
        },
        {
          name: 'depositPercentage',
          kind: 'number',
          label: t('panelWork.newContract.deposit'),
          min: 0,
          max: 100,
          ...(typeof deposit === 'number' && { initial: deposit }),
        },
        planInvoicingField({ t, initial: textOf(doc['planInvoicing']) }),
      ],
      refusals,
    },
    ...(template === ''
      ? []
      : [
          {
            name: 'refill',
            ...actionWords(t, 'panelActions.contract.refill'),
            method: 'PUT',
            path,
            body: { template },
            refusals,
          } as const,
        ]),
  ]
}

/** A refusal names the status of what stands in the way: the contract's, or that of its project. */
function whyNotCorrected(t: Translate): (data: Record<string, unknown>) => string {
  return ({ action, inUse }) => {
    if (action === 'contract') return t('panelActions.contract.correct.projectClosed')
    return t(inUse === true ? 'panelActions.contract.correct.inUse' : 'panelActions.contract.correct.sent')
  }
}

function whileSent({ id, t }: Pick<Parameters<BuildActions>[0], 'id' | 't'>): DocumentAction[] {
  return [
    {
      name: 'resend',
      ...actionWords(t, 'panelActions.contract.resend'),
      method: 'POST',
      path: `/contracts/${id}/resend`,
    },
    {
      name: 'revise',
      ...actionWords(t, 'panelActions.contract.revise'),
      method: 'POST',
      path: `/contracts/${id}/revise`,
      goTo: (body) => documentOf({ body, collection: 'contracts' }),
    },
  ]
}

type DocumentOfArgs = { body: Record<string, unknown>; collection: string }

/** The page of the document in an answer. */
export function documentOf({ body, collection }: DocumentOfArgs): string | undefined {
  const { doc } = body
  const id = typeof doc === 'object' && doc !== null && 'id' in doc ? doc.id : undefined
  return typeof id === 'string' ? `/collections/${collection}/${id}` : undefined
}
