import { accountLifecycle } from '../../domain/lifecycles/account.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** What can be done with an account. Admins' accounts are not erased: their acts are the agency's. */
export const userActions: BuildActions = ({ id, doc, texts }) => {
  const reason = reasonField({ texts, maxLength: 500 })
  const status = { method: 'PUT', path: `/admin/users/${id}/status` } as const
  return lifecycleActions({
    lifecycle: accountLifecycle,
    status: doc['status'],
    words: texts.user,
    reason,
    doors: {
      suspend: { ...status, body: { status: 'suspended' }, tone: 'danger', fields: [reason] },
      reactivate: { ...status, body: { status: 'active' }, tone: 'primary' },
      ...(doc['role'] === 'client' && {
        erase: { method: 'POST', path: `/admin/users/${id}/erase`, tone: 'danger' } as const,
      }),
    },
  })
}
