import { accountLifecycle } from '../../domain/lifecycles/account.ts'
import { actionWords } from './actionWords.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/** The actions of an account. Admins' accounts are not erased, because their acts are the agency's. */
export const userActions: BuildActions = ({ id, doc, t }) => {
  const reason = reasonField({ t, maxLength: 500 })
  const status = { method: 'PUT', path: `/admin/users/${id}/status` } as const
  return lifecycleActions({
    lifecycle: accountLifecycle,
    status: doc['status'],
    reason,
    doors: {
      suspend: {
        ...actionWords(t, 'panelActions.user.suspend'),
        ...status,
        body: { status: 'suspended' },
        tone: 'danger',
        fields: [reason],
      },
      reactivate: {
        ...actionWords(t, 'panelActions.user.reactivate'),
        ...status,
        body: { status: 'active' },
        tone: 'primary',
      },
      ...(doc['role'] === 'client' && {
        erase: {
          ...actionWords(t, 'panelActions.user.erase'),
          method: 'POST',
          path: `/admin/users/${id}/erase`,
          tone: 'danger',
        } as const,
      }),
    },
  })
}
