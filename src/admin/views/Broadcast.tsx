import { sayState } from '../../i18n/sayState.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import { languages } from '../../i18n/languages.ts'
import { countAudiences } from '../../workflows/notifications/countAudiences.ts'
import { readBroadcasts, type SentBroadcast } from '../../workflows/notifications/readBroadcasts.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { Section } from '../parts/Section.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { DateTime } from '../parts/DateTime.tsx'
import { BroadcastForm } from '../system/BroadcastForm.tsx'
import { Poll } from '../system/Poll.tsx'
import type { Translate } from '../../i18n/types.ts'

/** Sends a message to an audience, with its size and a preview first; below, sent ones with their progress. */
export const Broadcast = adminPage({
  title: (t) => t('panelAnnouncements.title'),
  description: (t) => t('panelAnnouncements.description'),
  content: async ({ req, user, language, t }) => {
    const audiences = await countAudiences({ req })
    const sent = await readBroadcasts({ req })
    return (
      <>
        <Section card title={t('panelAnnouncements.write')}>
          <BroadcastForm audiences={audiences} />
        </Section>
        <Section title={t('panelAnnouncements.history')}>
          <Poll isNeeded={sent.some(({ deliveredAt }) => deliveredAt === null)} />
          {sent.length === 0 ? (
            <EmptyState title={t('panelAnnouncements.noHistory')} />
          ) : (
            <History language={language} sent={sent} t={t} timezone={user.timezone} />
          )}
        </Section>
      </>
    )
  },
})

type HistoryProps = { sent: SentBroadcast[]; t: Translate; language: string; timezone: string | null | undefined }

function History({ sent, t, language, timezone }: HistoryProps) {
  const list = new Intl.ListFormat(languages[languageOf(language)].tag, { type: 'unit' })
  const word = (value: string) => sayState(t, value)
  return (
    <div aria-label={t('panelAnnouncements.history')} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table">
        <thead>
          <tr>
            {[
              t('panelAnnouncements.subject'),
              t('panelAnnouncements.audience'),
              t('panelAnnouncements.channels'),
              t('panelAnnouncements.sentBy'),
              t('panelAnnouncements.sentAt'),
              t('panelAnnouncements.state'),
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th className="az-table__number" scope="col">
              {t('panelAnnouncements.recipients')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sent.map(({ id, title, audience, channels, sentBy, createdAt, deliveredAt, recipientCount, reached }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{title}</bdi>
              </th>
              <td>{word(audience)}</td>
              <td>{list.format(channels.map(word))}</td>
              <td>
                <bdi>{sentBy ?? '–'}</bdi>
              </td>
              <td>
                <DateTime at={createdAt} language={language} timezone={timezone} />
              </td>
              <td>
                {deliveredAt ? (
                  <StatusChip label={t('panelAnnouncements.delivered')} t={t} tone="good" value="delivered" />
                ) : (
                  <ProgressBar
                    label={t('panelAnnouncements.underWay')}
                    percent={
                      channels.includes('in_app') && recipientCount > 0 ? (reached / recipientCount) * 100 : null
                    }
                  />
                )}
              </td>
              <td className="az-table__number">{recipientCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
