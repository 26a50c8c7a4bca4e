import { adminPage } from '../parts/adminPage.tsx'
import { Section } from '../parts/Section.tsx'
import { CleanupForm } from '../system/CleanupForm.tsx'

const kinds = [
  { type: 'notifications', days: 90 },
  { type: 'files', days: 7 },
  { type: 'sessions', days: 30 },
] as const

/** Deletes unneeded data, each kind only after it was counted. */
export const Cleanup = adminPage({
  title: (t) => t('panelCleanup.title'),
  description: (t) => t('panelCleanup.description'),
  content: ({ t }) => (
    <div className="az-grid">
      {kinds.map(({ type, days }) => (
        <Section
          card
          description={t(`panelCleanup.kinds.${type}.hint`)}
          key={type}
          title={t(`panelCleanup.kinds.${type}.title`)}
        >
          <CleanupForm days={days} type={type} />
        </Section>
      ))}
    </div>
  ),
})
