import { formatTime, type TimeStyle } from './formatTime.ts'

type DateTimeProps = {
  /** ISO 8601. A missing one is shown as a dash. */
  at: string | null | undefined
  language: string
  timezone?: string | null | undefined
  style?: TimeStyle
}

/** A moment in the admin's time zone. Machines and the tooltip get it exactly. */
export function DateTime({ at, language, timezone, style = 'time' }: DateTimeProps) {
  if (!at) return <>–</>
  return (
    <time className="az-when" dateTime={at} title={at}>
      {formatTime({ at, language, timezone, style })}
    </time>
  )
}
