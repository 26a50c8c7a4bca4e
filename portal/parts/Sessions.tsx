import { useState } from 'react'
import { api } from '../api.ts'
import { formatTime } from '../format.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import { Await } from './Await.tsx'
import { Problem } from './Problem.tsx'

/** Where they are signed in, and an end to any of it. */
export function Sessions() {
  const { t, language } = usePortal()
  const [error, setError] = useState<unknown>()
  const sessions = useLoaded('sessions', () => api.get('/auth/sessions'))
  const end = (id: string) => api.delete('/auth/sessions/{id}', { path: { id } }).then(sessions.reload, setError)
  return (
    <section>
      <h2>{t.sessions}</h2>
      {error !== undefined && <Problem error={error} />}
      <Await loaded={sessions}>
        {({ docs }) => (
          <ul className="rows">
            {docs.map(({ id, device, lastUsedAt, current }) => (
              <li key={id} className="row">
                <span className="row__title">
                  <bdi>{device}</bdi>
                </span>
                <span className="soft">{t.lastUsed(formatTime(lastUsedAt, language))}</span>
                {current ? (
                  <span className="status status--good">{t.thisDevice}</span>
                ) : (
                  <button type="button" className="button" onClick={() => void end(id)}>
                    {t.endSession}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Await>
    </section>
  )
}
