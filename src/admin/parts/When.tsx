import { formatTime, type TimeStyle } from './formatTime.ts'

/** A moment as the admin reads it, in his time zone; machines and hovering readers get it exactly. */
export function When({
  at,
  language,
  timezone,
  style = 'time',
}: {
  /** ISO 8601; nothing of it is shown as a dash. */
  at: string | null | undefined
  language: string
  timezone?: string | null | undefined
  style?: TimeStyle
}) {
  if (!at) return <>–</>
  return (
    <time className="az-when" dateTime={at} title={at}>
      {formatTime({ at, language, timezone, style })}
    </time>
  )
}
