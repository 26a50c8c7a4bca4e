import type { readChainState } from '../../../workflows/activity/readChainState.ts'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { VerifyChain } from '../../system/VerifyChain.tsx'
import type { ActivityProps } from './activityProps.ts'

/** The length and head of the log's chain, and a button that verifies all of it. */
export function ChainState({
  state: { head, kept },
  t,
  language,
  timezone,
}: ActivityProps & { state: Awaited<ReturnType<typeof readChainState>> }) {
  return (
    <Section card description={t('panelActivity.chainHint')} title={t('panelActivity.chain')}>
      <dl className="az-facts">
        <div>
          <dt>{t('panelActivity.entries')}</dt>
          <dd>{head.seq}</dd>
        </div>
        <div>
          <dt>{t('panelActivity.head')}</dt>
          <dd>
            <code className="az-hash" dir="ltr">
              {head.hash}
            </code>
          </dd>
        </div>
        <div>
          <dt>{t('panelActivity.kept')}</dt>
          <dd>
            {kept ? (
              <>
                {kept.seq} · <DateTime at={kept.at} language={language} timezone={timezone} />
              </>
            ) : (
              t('panelActivity.keptNever')
            )}
          </dd>
        </div>
      </dl>
      <VerifyChain />
    </Section>
  )
}
