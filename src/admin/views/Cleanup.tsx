import { adminPage } from '../parts/adminPage.tsx'
import { Section } from '../parts/Section.tsx'
import { CleanupForm } from '../system/CleanupForm.tsx'
import { cleanupTexts } from '../texts/system.ts'

const kinds = [
  { type: 'notifications', days: 90 },
  { type: 'files', days: 7 },
  { type: 'sessions', days: 30 },
] as const

/** Deletes what nobody needs any more, each kind only after it was counted. */
export const Cleanup = adminPage({
  texts: cleanupTexts,
  title: (texts) => texts.title,
  description: (texts) => texts.description,
  content: ({ texts }) => (
    <div className="az-grid">
      {kinds.map(({ type, days }) => (
        <Section card description={texts.kinds[type].hint} key={type} title={texts.kinds[type].title}>
          <CleanupForm days={days} type={type} />
        </Section>
      ))}
    </div>
  ),
})
