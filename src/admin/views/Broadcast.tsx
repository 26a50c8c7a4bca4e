import { labelOf } from '../../domain/statusLabels.ts'
import { countAudiences } from '../../workflows/notifications/countAudiences.ts'
import { readBroadcasts, type SentBroadcast } from '../../workflows/notifications/readBroadcasts.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { Section } from '../parts/Section.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { When } from '../parts/When.tsx'
import { BroadcastForm } from '../system/BroadcastForm.tsx'
import { RefreshWhile } from '../system/RefreshWhile.tsx'
import { broadcastTexts } from '../texts/system.ts'

type Texts = (typeof broadcastTexts)['en']

/** Writes to everyone of an audience, after seeing whom it reaches and how it reads; below, what was sent and how far it has got. */
export const Broadcast = adminPage({
  texts: broadcastTexts,
  title: (texts) => texts.title,
  description: (texts) => texts.description,
  content: async ({ req, user, language, texts }) => {
    const audiences = await countAudiences({ req })
    const sent = await readBroadcasts({ req })
    return (
      <>
        <Section card title={texts.write}>
          <BroadcastForm audiences={audiences} />
        </Section>
        <Section title={texts.history}>
          <RefreshWhile isNeeded={sent.some(({ deliveredAt }) => deliveredAt === null)} />
          {sent.length === 0 ? (
            <EmptyState title={texts.noHistory} />
          ) : (
            <History language={language} sent={sent} texts={texts} timezone={user.timezone} />
          )}
        </Section>
      </>
    )
  },
})

function History({
  sent,
  texts,
  language,
  timezone,
}: {
  sent: SentBroadcast[]
  texts: Texts
  language: string
  timezone: string | null | undefined
}) {
  const word = (value: string) => (language.startsWith('ar') ? labelOf(value).ar : labelOf(value).en)
  return (
    <div aria-label={texts.history} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table">
        <thead>
          <tr>
            {[texts.subject, texts.audience, texts.channels, texts.sentBy, texts.sentAt, texts.state].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th className="az-table__number" scope="col">
              {texts.recipients}
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
              <td>{channels.map(word).join(', ')}</td>
              <td>
                <bdi>{sentBy ?? '–'}</bdi>
              </td>
              <td>
                <When at={createdAt} language={language} timezone={timezone} />
              </td>
              <td>
                {deliveredAt ? (
                  <StatusChip label={texts.delivered} language={language} tone="good" value="delivered" />
                ) : (
                  <ProgressBar
                    label={texts.underWay}
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
