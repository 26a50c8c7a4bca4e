import type { PayloadRequest } from 'payload'
import { languageOf } from '../../../i18n/languageOf.ts'
import { languages } from '../../../i18n/languages.ts'
import { sayState } from '../../../i18n/sayState.ts'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { docsOf } from '../parts/docsOf.ts'
import { fullName } from './fullName.ts'
import type { WaitingCheck } from './readQueue.ts'
import type { Translate } from '../../../i18n/types.ts'

const shownEarlier = 5

type Shown = { check: WaitingCheck; t: Translate; language: string; timezone: string | null | undefined }

/** What the documents are compared with: the account, and the results of earlier checks. */
export async function CheckFacts({ req, ...shown }: Shown & { req: PayloadRequest }) {
  const { check, t, language, timezone } = shown
  const earlier = await docsOf({
    req,
    collection: 'identity-verifications',
    where: { and: [{ user: { equals: check.user.id } }, { status: { not_equals: 'pending' } }] },
    sort: '-submittedAt',
    limit: shownEarlier,
  })
  return (
    <>
      <Section card title={t('panelIdentity.facts')}>
        <Account {...shown} />
      </Section>
      <Section card title={t('panelIdentity.earlier')}>
        {earlier.length === 0 && <p className="az-soft az-desk__line">{t('panelIdentity.noEarlier')}</p>}
        <ul className="az-rows">
          {earlier.map(({ id, status, reviewedAt, submittedAt, documentType, documentExpiresAt, rejectionReason }) => (
            <li className="az-rows__row" key={id}>
              <span>
                <DateTime at={reviewedAt ?? submittedAt} language={language} style="day" timezone={timezone} />{' '}
                <StatusChip t={t} value={status} />
              </span>
              {documentType && <bdi>{sayState(t, documentType)}</bdi>}
              {documentExpiresAt && (
                <span className="az-rows__more">
                  {t('panelIdentity.expires')} <DateTime at={documentExpiresAt} language={language} style="day" />
                </span>
              )}
              {rejectionReason && (
                <span className="az-desk__reason" dir="auto">
                  {rejectionReason}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Account({ check: { user }, t, language, timezone }: Shown) {
  const facts: [label: string, value: string | null | undefined][] = [
    [t('panelIdentity.name'), fullName(user)],
    [t('panelIdentity.email'), user.emailVerifiedAt ? user.email : `${user.email} (${t('panelIdentity.notProven')})`],
    [t('panelIdentity.phone'), user.phone],
    [t('panelIdentity.company'), user.company],
    [t('panelIdentity.address'), user.billingAddress],
    [t('panelIdentity.taxNumber'), user.taxNumber],
    [t('panelIdentity.language'), languages[languageOf(user.locale)].name],
  ]
  return (
    <dl className="az-facts" id="check-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi className="az-desk__value">{value || '–'}</bdi>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('panelIdentity.joined')}</dt>
        <dd>
          <DateTime at={user.createdAt} language={language} style="day" timezone={timezone} />
        </dd>
      </div>
    </dl>
  )
}
