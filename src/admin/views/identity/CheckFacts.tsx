import type { PayloadRequest } from 'payload'
import { labelOf } from '../../../domain/statusLabels.ts'
import { Section } from '../../parts/Section.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { When } from '../../parts/When.tsx'
import { textsIn } from '../../texts/defineTexts.ts'
import type { IdentityTexts } from '../../texts/identityEnglish.ts'
import { docsOf } from '../parts/docsOf.ts'
import { fullName } from './fullName.ts'
import type { WaitingCheck } from './readQueue.ts'

const shownEarlier = 5

type Shown = { check: WaitingCheck; texts: IdentityTexts; language: string; timezone: string | null | undefined }

/** What the documents are compared with: the account, and how earlier checks ended. */
export async function CheckFacts({ req, ...shown }: Shown & { req: PayloadRequest }) {
  const { check, texts, language, timezone } = shown
  const earlier = await docsOf({
    req,
    collection: 'identity-verifications',
    where: { and: [{ user: { equals: check.user.id } }, { status: { not_equals: 'pending' } }] },
    sort: '-submittedAt',
    limit: shownEarlier,
  })
  return (
    <>
      <Section card title={texts.facts}>
        <Account {...shown} />
      </Section>
      <Section card title={texts.earlier}>
        {earlier.length === 0 && <p className="az-soft az-desk__line">{texts.noEarlier}</p>}
        <ul className="az-rows">
          {earlier.map(({ id, status, reviewedAt, submittedAt, documentType, documentExpiresAt, rejectionReason }) => (
            <li className="az-rows__row" key={id}>
              <span>
                <When at={reviewedAt ?? submittedAt} language={language} style="day" timezone={timezone} />{' '}
                <StatusChip language={language} value={status} />
              </span>
              {documentType && <bdi>{textsIn(labelOf(documentType), language)}</bdi>}
              {documentExpiresAt && (
                <span className="az-rows__more">
                  {texts.expires} <When at={documentExpiresAt} language={language} style="day" />
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

function Account({ check: { user }, texts, language, timezone }: Shown) {
  const facts: [label: string, value: string | null | undefined][] = [
    [texts.name, fullName(user)],
    [texts.email, user.emailVerifiedAt ? user.email : `${user.email} (${texts.notProven})`],
    [texts.phone, user.phone],
    [texts.company, user.company],
    [texts.address, user.billingAddress],
    [texts.taxNumber, user.taxNumber],
    [texts.language, texts.languages[user.locale === 'ar' ? 'ar' : 'en']],
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
        <dt>{texts.joined}</dt>
        <dd>
          <When at={user.createdAt} language={language} style="day" timezone={timezone} />
        </dd>
      </div>
    </dl>
  )
}
