'use client'

import { useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { isDay } from '../../lib/isDay.ts'
import { formatTime } from './formatTime.ts'

/**
 * A moment in the time zone of the reader's browser, or a day (`2026-11-23`). The server does not know the zone and
 * renders UTC first.
 */
export function LocalTime({ value }: { value: string }) {
  const { i18n } = useTranslation()
  const timezone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  if (Number.isNaN(new Date(value).getTime())) return <>{value}</>
  return (
    <time dateTime={value}>
      {formatTime({
        at: value,
        language: i18n.language,
        ...(isDay(value) ? { style: 'day' } : { style: 'time', timezone }),
      })}
    </time>
  )
}

function never() {
  return () => undefined
}
