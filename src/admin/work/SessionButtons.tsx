'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { actionWords } from '../actions/actionWords.ts'
import { useText } from '../text/useText.ts'

/** Ends one session of a person, by default all of them. */
export function SessionButtons({ user, session }: { user: string; session?: { id: string; device: string } }) {
  const t = useText()
  const path = `/admin/users/${user}/sessions` as const
  const action = session
    ? {
        name: `end-session-${session.id}`,
        label: t('panelWork.endSession.label'),
        meaning: t('panelWork.endSession.meaning', { device: session.device }),
        done: t('panelWork.endSession.done'),
        path: `${path}/${session.id}` as const,
        refusals: { not_found: t('panelWork.endSession.over') },
      }
    : {
        name: 'end-sessions',
        ...actionWords(t, 'panelWork.endSessions'),
        path,
      }
  return <ActionButtons actions={[{ ...action, tone: 'danger', method: 'DELETE' }]} />
}
