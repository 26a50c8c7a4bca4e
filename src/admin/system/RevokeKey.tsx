'use client'

import { useRouter } from 'next/navigation.js'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

/** Revokes a key, after a confirmation. */
export function RevokeKey({ id }: { id: string }) {
  const t = useText()
  const router = useRouter()
  const action = {
    name: `revoke-${id}`,
    ...actionWords(t, 'panelKeys.revoke'),
    tone: 'danger' as const,
    method: 'DELETE' as const,
    path: `/admin/api-keys/${id}` as const,
    refusals: { not_found: t('panelKeys.revoke.over') },
  }
  return <ActionButtons actions={[action]} onDone={() => router.refresh()} />
}
