'use client'

import { DocumentActions } from './DocumentActions.tsx'
import { userActions } from './userActions.ts'

export function UserActions() {
  return (
    <DocumentActions
      build={userActions}
      frozen={({ doc, texts }) => (doc['status'] === 'erased' ? texts.user.frozenErased : undefined)}
    />
  )
}
