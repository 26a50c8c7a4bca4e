'use client'

import { useEffect } from 'react'
import { useText } from '../text/useText.ts'

/**
 * While it is on, leaving the page by a link, the address bar or closing the tab asks first: there are unsaved changes.
 */
export function useLeaveGuard({ isOn }: { isOn: boolean }): void {
  const t = useText()
  useEffect(() => {
    if (!isOn) return undefined
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      if (!isLeaving(event) || window.confirm(t('panelCommon.leave'))) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isOn, t])
}

/** A link that opens another page here: not in a new window, no download, no anchor. */
function isLeaving({ target, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download') || metaKey || ctrlKey || shiftKey)
    return false
  const { origin, pathname, search } = new URL(link.href)
  const here = window.location
  return origin !== here.origin || pathname !== here.pathname || search !== here.search
}
