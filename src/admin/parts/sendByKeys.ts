import type { KeyboardEvent } from 'react'

/** Ctrl (or Command) and Enter send the form from any of its fields, once. */
export function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
