'use client'

import { DocumentActions } from './DocumentActions.tsx'
import { userActions } from './userActions.ts'

export function UserActions() {
  return (
    <DocumentActions
      build={userActions}
      frozen={({ doc, t }) => (doc['status'] === 'erased' ? t('panelActions.user.frozenErased') : undefined)}
    />
  )
}
