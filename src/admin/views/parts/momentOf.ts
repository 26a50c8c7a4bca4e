import type { PayloadRequest } from 'payload'
import { formatTime } from '../../parts/formatTime.ts'

/** A moment in the words and in the time zone of who reads it. */
export function momentOf({ time, req }: { time: string; req: PayloadRequest }): string {
  return formatTime({ at: time, language: req.i18n.language, timezone: req.user?.timezone, style: 'time' })
}
