'use client'

import { useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { formatWhen } from './formatWhen.ts'

/** A moment in the reader's own time zone, or a day (`2026-11-23`, or `isDay`). The server does not know the zone and says it in UTC first. */
export function LocalTime({ value, isDay }: { value: string; isDay?: boolean }) {
  const { i18n } = useTranslation()
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const day = isDay ?? /^\d{4}-\d{2}-\d{2}$/.test(value)
  return (
    <time dateTime={value}>
      {formatWhen({ value, language: i18n.language, isDay: day, ...(!isInBrowser && { timeZone: 'UTC' }) })}
    </time>
  )
}

function never() {
  return () => undefined
}
