import { Link } from '@payloadcms/ui'
import type { SetupStep, StepName } from '../../../domain/setup/setupSteps.ts'
import type { Translate } from '../../../i18n/types.ts'
import { TestMail } from '../../system/TestMail.tsx'
import type { SetupState } from '../../../workflows/setup/readSetup.ts'
import { Section } from '../../parts/Section.tsx'

const company = '/admin/globals/company'

/** Where a step is done in the panel. The others are settings of the server. */
const places: Partial<Record<StepName, string>> = {
  company,
  timezone: company,
  money: company,
  logo: company,
  tax: company,
  projectType: '/admin/collections/project-types/create',
  template: '/admin/collections/contract-templates/create',
  client: '/admin/invite',
  colleague: '/admin/invite?role=admin',
}

/** The first steps of an agency. */
export function Setup({ steps, appUrl, t }: SetupState & { t: Translate }) {
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <div id="setup">
      <Section card description={t('panelSetup.progress', { done, total: steps.length })} title={t('panelSetup.title')}>
        <ul className="az-setup">
          {steps.map((step) => (
            <Step appUrl={appUrl} key={step.name} step={step} t={t} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

type StepProps = { step: SetupStep; appUrl: string; t: Translate }

function Step({ step: { name, isDone, isOptional }, appUrl, t }: StepProps) {
  const place = places[name]
  const label = t(`panelSetup.steps.${name}`)
  return (
    <li className={isDone ? 'az-setup__step az-setup__step--done' : 'az-setup__step'} data-step={name}>
      <span aria-hidden className="az-setup__mark">
        {isDone ? '✓' : ''}
      </span>
      <div>
        <p className="az-setup__label">
          {place && !isDone ? (
            <Link href={place} prefetch={false}>
              {label}
            </Link>
          ) : (
            label
          )}
          <span className="az-hidden">{isDone ? t('panelSetup.done') : t('panelSetup.open')}</span>
          {isOptional && !isDone && <span className="az-setup__optional">{t('panelSetup.optional')}</span>}
        </p>
        {!isDone && (
          <p className="az-setup__why">
            {name === 'links' ? t('panelSetup.why.links', { address: appUrl }) : t(`panelSetup.why.${name}`)}
          </p>
        )}
        {name === 'mail' && <TestMail />}
      </div>
    </li>
  )
}
