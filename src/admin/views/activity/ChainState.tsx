import type { readChainState } from '../../../workflows/activity/readChainState.ts'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { VerifyChain } from '../../system/VerifyChain.tsx'
import type { Shown } from './shown.ts'

/** How long the chain of the log is, its head, and a button that holds all of it against itself. */
export function ChainState({
  state: { head, kept },
  texts,
  language,
  timezone,
}: Shown & { state: Awaited<ReturnType<typeof readChainState>> }) {
  return (
    <Section card description={texts.chainHint} title={texts.chain}>
      <dl className="az-facts">
        <div>
          <dt>{texts.entries}</dt>
          <dd>{head.seq}</dd>
        </div>
        <div>
          <dt>{texts.head}</dt>
          <dd>
            <code className="az-hash" dir="ltr">
              {head.hash}
            </code>
          </dd>
        </div>
        <div>
          <dt>{texts.kept}</dt>
          <dd>
            {kept ? (
              <>
                {kept.seq} · <When at={kept.at} language={language} timezone={timezone} />
              </>
            ) : (
              texts.keptNever
            )}
          </dd>
        </div>
      </dl>
      <VerifyChain />
    </Section>
  )
}
