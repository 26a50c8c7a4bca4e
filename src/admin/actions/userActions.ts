import { accountLifecycle } from '../../domain/lifecycles/account.ts'
import type { DocumentAction } from './actionTypes.ts'
import { actionWords } from './actionWords.ts'
import type { BuildActions } from './DocumentActions.tsx'
import { lifecycleActions } from './lifecycleActions.ts'
import { reasonField } from './reasonField.ts'

/**
 * The actions of an account. Admins' accounts are not erased, because their acts are the agency's. Who was invited and
 * has not come yet is not suspended: the invitation is revoked.
 */
export const userActions: BuildActions = ({ id, doc, t }) => {
  const reason = reasonField({ t, maxLength: 500 })
  const status = { method: 'PUT', path: `/admin/users/${id}/status` } as const
  const isInvited = Boolean(doc['invitedAt'])
  const refusals = { illegal_transition: t('panelActions.user.alreadyAccepted') }
  const moves = lifecycleActions({
    lifecycle: accountLifecycle,
    status: doc['status'],
    reason,
    doors: {
      ...(isInvited
        ? {
            revokeInvitation: {
              ...actionWords(t, 'panelActions.user.revokeInvitation'),
              method: 'DELETE',
              path: `/admin/users/${id}/invitation`,
              tone: 'danger',
              refusals,
            } as const,
          }
        : {
            suspend: {
              ...actionWords(t, 'panelActions.user.suspend'),
              ...status,
              body: { status: 'suspended' },
              tone: 'danger',
              fields: [reason],
            } as const,
          }),
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
  if (!isInvited || doc['status'] !== 'active') return moves
  const resend: DocumentAction = {
    name: 'resendInvitation',
    ...actionWords(t, 'panelActions.user.resendInvitation'),
    method: 'POST',
    path: `/admin/users/${id}/invitation`,
    refusals,
  }
  return [resend, ...moves]
}
