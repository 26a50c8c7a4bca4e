import { Link } from '@payloadcms/ui'
import type { Translate } from '../../i18n/types.ts'
import { listEndpoints, type EndpointView } from '../../workflows/webhooks/listEndpoints.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { DateTime } from '../parts/DateTime.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RowTable } from '../parts/RowTable.tsx'
import { Section } from '../parts/Section.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { WebhookButtons } from '../system/WebhookButtons.tsx'
import { WebhookForm } from '../system/WebhookForm.tsx'

/** The endpoints of other systems, with how their messages fare, and a form for another one. */
export const Webhooks = adminPage({
  title: (t) => t('panelWebhooks.title'),
  description: (t) => t('panelWebhooks.description'),
  content: async ({ req, user, language, t }) => {
    const endpoints = await listEndpoints({ req })
    return (
      <>
        <Section title={t('panelWebhooks.list')}>
          {endpoints.length === 0 ? (
            <EmptyState hint={t('panelWebhooks.noneHint')} title={t('panelWebhooks.none')} />
          ) : (
            <Endpoints endpoints={endpoints} language={language} t={t} timezone={user.timezone} />
          )}
        </Section>
        <Section card title={t('panelWebhooks.create')}>
          <WebhookForm />
        </Section>
      </>
    )
  },
})

type EndpointsProps = {
  endpoints: EndpointView[]
  t: Translate
  language: string
  timezone: string | null | undefined
}

function Endpoints({ endpoints, t, language, timezone }: EndpointsProps) {
  return (
    <RowTable
      heads={[
        t('panelWebhooks.url'),
        t('panelWebhooks.state'),
        t('panelWebhooks.pending'),
        t('panelWebhooks.failed'),
        t('panelWebhooks.lastDelivered'),
        t('panelWebhooks.deliveries'),
        t('panelWebhooks.actions'),
      ]}
      rows={endpoints.map(({ id, url, state, pending, failed, lastDeliveredAt }) => ({
        key: id,
        cells: [
          <bdi dir="ltr" key="url">
            {url}
          </bdi>,
          <State key="state" state={state} t={t} />,
          pending,
          failed,
          lastDeliveredAt ? (
            <DateTime at={lastDeliveredAt} key="last" language={language} timezone={timezone} />
          ) : (
            t('panelWebhooks.never')
          ),
          <Link
            className="az-link"
            href={`/admin/collections/webhook-deliveries?where[endpoint][equals]=${id}`}
            key="deliveries"
            prefetch={false}
          >
            {t('panelWebhooks.deliveries')}
          </Link>,
          <WebhookButtons hasFailed={failed > 0} id={id} isPaused={state !== 'active'} key="buttons" />,
        ],
      }))}
      title={t('panelWebhooks.list')}
    />
  )
}

function State({ state, t }: { state: EndpointView['state']; t: Translate }) {
  if (state === 'active') return <StatusChip t={t} value={state} />
  const label = t(state === 'paused' ? 'panelWebhooks.paused' : 'panelWebhooks.disabled')
  return <StatusChip label={label} t={t} tone={state === 'paused' ? 'attention' : 'bad'} value={state} />
}
