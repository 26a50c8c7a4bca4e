import type { PayloadRequest } from 'payload'
import { listSessions } from '../../../workflows/auth/listSessions.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { textsIn } from '../../texts/defineTexts.ts'
import { workTexts } from '../../texts/work.ts'
import { SessionButtons } from '../../work/SessionButtons.tsx'
import { momentOf } from './momentOf.ts'

/** Where a person is signed in, last used first, with the ways to end it. Only for admins: nothing is asked about who may read it. */
export async function SessionsOf({ req, user }: { req: PayloadRequest; user: string }) {
  const texts = textsIn(workTexts, req.i18n.language)
  const sessions = await listSessions({ req, userId: user })
  return (
    <Section title={texts.sessions} {...(sessions.length > 0 && { actions: <SessionButtons user={user} /> })}>
      {sessions.length === 0 && <EmptyState title={texts.noSessions} />}
      <ul className="az-rows">
        {sessions.map(({ id, device, address, lastUsedAt, current }) => (
          <li className="az-rows__row" key={id}>
            <span>
              <bdi>{device}</bdi>
              {current && ` (${texts.thisSession})`}
            </span>
            <span className="az-rows__more">
              {address && (
                <>
                  <bdi dir="ltr">{address}</bdi>
                  {' · '}
                </>
              )}
              {texts.lastUsed} <time dateTime={lastUsedAt}>{momentOf({ time: lastUsedAt, req })}</time>
            </span>
            <span className="az-rows__buttons">
              <SessionButtons session={{ id, device }} user={user} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
