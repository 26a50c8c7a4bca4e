'use client'

import { Button, FieldLabel, Link, useConfig } from '@payloadcms/ui'
import { useId, useState, useSyncExternalStore, type FormEvent } from 'react'
import { Refusal } from '../parts/Refusal.tsx'
import { refusalLines } from '../parts/refusalLines.ts'
import { Section } from '../parts/Section.tsx'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

/** `updatedAt`: the version of the company that is asked about. Of two answers the first counts. */
type TimezoneQuestionProps = { current: string; updatedAt: string }

/** Asks once for the company's time zone, and proposes the browser's. */
export function TimezoneQuestion({ current, updatedAt }: TimezoneQuestionProps) {
  const t = useText()
  const { config } = useConfig()
  const { act, isBusy } = useApi()
  const id = useId()
  // The server has another zone, and may know others.
  const proposed = useSyncExternalStore(subscribe, browserZone, () => undefined)
  const [chosen, setChosen] = useState<string>()
  const timezone = chosen ?? proposed ?? current
  const zones = proposed === undefined ? [current] : [...zoneNames, 'UTC', current, proposed]
  const [refusal, setRefusal] = useState<readonly string[]>([])
  const lost = t('panelActions.lost')
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await act({
      method: 'POST',
      path: '/globals/company',
      body: { timezone, isTimezoneConfirmed: true, updatedAt },
      done: t('panelCommon.timezone.done'),
      lost,
      refusals: {},
      isQuiet: true,
    })
    setRefusal(reply.ok ? [] : refusalLines({ reply, lost }))
  }
  return (
    <Section card description={t('panelCommon.timezone.hint')} title={t('panelCommon.timezone.title')}>
      <form className="az-timezone" id="timezone-question" onSubmit={(event) => void confirm(event)}>
        <div className="az-timezone__zone">
          <FieldLabel htmlFor={id} label={t('panelCommon.timezone.label')} />
          <select
            className="az-input"
            dir="ltr"
            id={id}
            name="timezone"
            onChange={(event) => setChosen(event.target.value)}
            translate="no"
            value={timezone}
          >
            {[...new Set(zones)].toSorted().map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </div>
        <Button disabled={isBusy} id="confirm-timezone" margin={false} type="submit">
          {t('panelCommon.timezone.confirm')}
        </Button>
        <Link href={`${config.routes.admin}/globals/company`} prefetch={false}>
          {t('panelCommon.timezone.settings')}
        </Link>
      </form>
      <Refusal lines={refusal} />
    </Section>
  )
}

const zoneNames = Intl.supportedValuesOf('timeZone')
const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
/** It does not change while a page is open. */
const subscribe = () => () => undefined
