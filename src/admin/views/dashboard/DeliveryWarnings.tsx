import type { Translate } from '../../../i18n/types.ts'
import type { DeliveryProblem } from '../../../workflows/setup/readDeliveryProblems.ts'
import { Section } from '../../parts/Section.tsx'

type DeliveryWarningsProps = { problems: readonly DeliveryProblem[]; t: Translate }

/** Says so while emails reach nobody, or their links lead nowhere. */
export function DeliveryWarnings({ problems, t }: DeliveryWarningsProps) {
  return problems.map((problem) => (
    <div key={problem.name} id={`warning-${problem.name}`} role="status">
      <Section
        card
        title={t(`panelSetup.warning.${problem.name}`)}
        description={problem.name === 'links' ? t('panelSetup.why.links', problem) : t('panelSetup.why.mail')}
      />
    </div>
  ))
}
