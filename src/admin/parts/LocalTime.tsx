'use client'

import { useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { formatTime } from './formatTime.ts'

/** A moment in the time zone of the reader's browser, or a day (`2026-11-23`). The server does not know the zone and says it in UTC first. */
export function LocalTime({ value }: { value: string }) {
  const { i18n } = useTranslation()
  const timezone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
  if (Number.isNaN(new Date(value).getTime())) return <>{value}</>
  return (
    <time dateTime={value}>
      {formatTime({ at: value, language: i18n.language, ...(isDay ? { style: 'day' } : { style: 'time', timezone }) })}
    </time>
  )
}

function never() {
  return () => undefined
}
