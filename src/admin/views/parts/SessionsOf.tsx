import type { PayloadRequest } from 'payload'
import { listSessions } from '../../../workflows/auth/listSessions.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { SessionButtons } from '../../work/SessionButtons.tsx'
import { momentOf } from './momentOf.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** Where a person is signed in, last used first, with buttons to end it. Only for admins: access is not checked. */
export async function SessionsOf({ req, user }: { req: PayloadRequest; user: string }) {
  const t = translator(languageOf(req.i18n.language))
  const sessions = await listSessions({ req, userId: user })
  return (
    <Section title={t('panelWork.sessions')} {...(sessions.length > 0 && { actions: <SessionButtons user={user} /> })}>
      {sessions.length === 0 && <EmptyState title={t('panelWork.noSessions')} />}
      <ul className="az-rows">
        {sessions.map(({ id, device, address, lastUsedAt, current }) => (
          <li className="az-rows__row" key={id}>
            <span>
              <bdi>{device}</bdi>
              {current && ` (${t('panelWork.thisSession')})`}
            </span>
            <span className="az-rows__more">
              {address && (
                <>
                  <bdi dir="ltr">{address}</bdi>
                  {' · '}
                </>
              )}
              {t('panelWork.lastUsed')} <time dateTime={lastUsedAt}>{momentOf({ time: lastUsedAt, req })}</time>
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
