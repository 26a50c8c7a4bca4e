import { contractLifecycle } from '../../domain/lifecycles/contract.ts'
import type { DocumentAction } from './actionTypes.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** What can be done with a contract: its moves, and while it waits for a signature, to mail it again or to write a new one. */
export const contractActions: BuildActions = ({ id, doc, texts }) => {
  const refusals = { illegal_transition: texts.changedMeanwhile }
  const moves = lifecycleActions({
    lifecycle: contractLifecycle,
    status: doc['status'],
    words: texts.contract,
    reason: reasonField({ texts, told: true }),
    doors: {
      send: { method: 'PUT', path: `/contracts/${id}/send`, tone: 'primary', refusals },
      activate: { method: 'PUT', path: `/contracts/${id}/activate`, tone: 'primary', refusals },
      complete: { method: 'PUT', path: `/contracts/${id}/complete`, refusals },
      cancel: { method: 'PUT', path: `/contracts/${id}/cancel`, tone: 'danger', refusals },
    },
  })
  return doc['status'] === 'sent' ? [...whileSent({ id, texts }), ...moves] : moves
}

function whileSent({ id, texts }: Pick<Parameters<BuildActions>[0], 'id' | 'texts'>): DocumentAction[] {
  return [
    { name: 'resend', ...texts.contract.resend, method: 'POST', path: `/contracts/${id}/resend` },
    {
      name: 'revise',
      ...texts.contract.revise,
      method: 'POST',
      path: `/contracts/${id}/revise`,
      goTo: (body) => documentOf({ body, collection: 'contracts' }),
    },
  ]
}

/** The page of the document that an answer carries. */
export function documentOf({
  body,
  collection,
}: {
  body: Record<string, unknown>
  collection: string
}): string | undefined {
  const { doc } = body
  const id = typeof doc === 'object' && doc !== null && 'id' in doc ? doc.id : undefined
  return typeof id === 'string' ? `/collections/${collection}/${id}` : undefined
}
