import { Link } from '@payloadcms/ui'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { RunAgain } from '../../system/RunAgain.tsx'
import type { Shown } from './shown.ts'
import { StuckTable } from './StuckTable.tsx'

/** Signatures that are not sealed into their document yet. */
export function WaitingSeals({ stuck: { seals }, texts, language, timezone }: Shown) {
  const title = texts.seals(seals.count)
  return (
    <Section card description={texts.sealsHint} title={title}>
      <StuckTable
        heads={[texts.about, texts.work, texts.since, texts.tries, texts.next, texts.error, texts.runAgain]}
        rows={seals.docs.map(({ contract, contractNumber, party, signedAt, tries, nextTry, error }) => ({
          key: `${contract} ${party}`,
          cells: [
            <Link className="az-link" href={`/admin/collections/contracts/${contract}`} key="number" prefetch={false}>
              {contractNumber}
            </Link>,
            texts.parties[party],
            <When at={signedAt} key="since" language={language} timezone={timezone} />,
            tries ?? '–',
            <When at={nextTry} key="next" language={language} timezone={timezone} />,
            <bdi className="az-error" dir="ltr" key="error">
              {error ?? texts.noError}
            </bdi>,
            <RunAgain key="again" label={texts.runAgain} path={`/admin/system/seals/${contract}/retry`} />,
          ],
        }))}
        title={title}
      />
      {seals.count > seals.docs.length && <p className="az-soft">{texts.shown(seals.docs.length, seals.count)}</p>}
    </Section>
  )
}
