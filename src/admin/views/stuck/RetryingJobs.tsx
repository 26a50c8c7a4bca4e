import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import type { Shown } from './shown.ts'
import { StuckTable } from './StuckTable.tsx'

/** What failed and is tried again by itself, by kind. */
export function RetryingJobs({ stuck: { retrying }, texts, language, timezone }: Shown) {
  return (
    <Section card description={texts.retryingHint} title={texts.retrying}>
      <StuckTable
        heads={[texts.work, texts.count, texts.tries, texts.next, texts.error]}
        rows={retrying.map(({ name, count, tries, nextTry, error }) => ({
          key: name,
          cells: [
            texts.names[name] ?? name,
            count,
            tries,
            <When at={nextTry} key="next" language={language} timezone={timezone} />,
            <bdi className="az-error" dir="ltr" key="error">
              {error ?? texts.noError}
            </bdi>,
          ],
        }))}
        title={texts.retrying}
      />
    </Section>
  )
}
