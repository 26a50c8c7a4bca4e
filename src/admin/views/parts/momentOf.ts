import type { PayloadRequest } from 'payload'
import { formatTime } from '../../parts/formatTime.ts'

/** A moment in the language and time zone of the reader. */
export function momentOf({ time, req }: { time: string; req: PayloadRequest }): string {
  return formatTime({ at: time, language: req.i18n.language, timezone: req.user?.timezone, style: 'time' })
}
