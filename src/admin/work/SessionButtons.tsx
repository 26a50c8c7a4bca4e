'use client'

import { ActionButtons } from '../actions/ActionButtons.tsx'
import { useTexts } from '../texts/useTexts.ts'
import { workTexts } from '../texts/work.ts'

/** Ends one session of a person, or all of them where none is named. */
export function SessionButtons({ user, session }: { user: string; session?: { id: string; device: string } }) {
  const { endSession, endSessions } = useTexts(workTexts)
  const path = `/admin/users/${user}/sessions` as const
  const action = session
    ? {
        name: `end-session-${session.id}`,
        label: endSession.label,
        meaning: endSession.meaning(session.device),
        done: endSession.done,
        path: `${path}/${session.id}` as const,
        refusals: { not_found: endSession.over },
      }
    : {
        name: 'end-sessions',
        label: endSessions.label,
        meaning: endSessions.meaning,
        done: endSessions.done,
        path,
      }
  return <ActionButtons actions={[{ ...action, tone: 'danger', method: 'DELETE' }]} />
}
