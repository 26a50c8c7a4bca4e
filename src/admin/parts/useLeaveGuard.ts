'use client'

import { useEffect } from 'react'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'

/** While it is on, whoever leaves the page by a link, the address bar or its cross is asked first: what he wrote is not saved yet. */
export function useLeaveGuard({ isOn }: { isOn: boolean }): void {
  const { leave } = useTexts(partsTexts)
  useEffect(() => {
    if (!isOn) return undefined
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      if (!isLeaving(event) || window.confirm(leave)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isOn, leave])
}

/** A link that opens another page here: not in a new window, not as a download, not further down. */
function isLeaving({ target, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download') || metaKey || ctrlKey || shiftKey)
    return false
  const { origin, pathname, search } = new URL(link.href)
  const here = window.location
  return origin !== here.origin || pathname !== here.pathname || search !== here.search
}
