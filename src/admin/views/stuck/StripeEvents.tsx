import { Link } from '@payloadcms/ui'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { RunAgain } from '../../system/RunAgain.tsx'
import type { Shown } from './shown.ts'
import { StuckTable } from './StuckTable.tsx'

/** Events of Stripe that could not be handled. */
export function StripeEvents({ stuck: { stripeEvents }, texts, language, timezone }: Shown) {
  const title = texts.events(stripeEvents.count)
  return (
    <Section card description={texts.eventsHint} title={title}>
      <StuckTable
        heads={[texts.work, texts.error, texts.tries, texts.since, texts.runAgain]}
        rows={stripeEvents.docs.map(({ id, type, error, attempts, occurredAt }) => ({
          key: id,
          cells: [
            <Link className="az-link" href={`/admin/collections/stripe-events/${id}`} key="type" prefetch={false}>
              <bdi dir="ltr">{type}</bdi>
            </Link>,
            <bdi className="az-error" dir="ltr" key="error">
              {error ?? '–'}
            </bdi>,
            attempts,
            <When at={occurredAt} key="since" language={language} timezone={timezone} />,
            <RunAgain key="again" label={texts.runAgain} path={`/admin/stripe-events/${id}/retry`} />,
          ],
        }))}
        title={title}
      />
      {stripeEvents.count > stripeEvents.docs.length && (
        <p className="az-soft">{texts.shown(stripeEvents.docs.length, stripeEvents.count)}</p>
      )}
    </Section>
  )
}
