'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'
import { countOf, onCount, recount, type Badge } from './badgeCounts.ts'
import type { PanelEvent } from './panelEvents.ts'
import { usePanelEvents } from './usePanelEvents.ts'

const events: Record<Badge, readonly PanelEvent['event'][]> = {
  unreadMessages: ['message', 'read', 'resync'],
  identityChecks: ['notification', 'resync'],
}

/** How much waits behind a link of the navigation, counted anew when something happens. Nothing is shown where nothing waits. */
export function NavBadge({ badge }: { badge: Badge }) {
  const texts = useTexts(partsTexts)
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}`
  const count = useSyncExternalStore(
    onCount,
    () => countOf(badge),
    () => 0,
  )
  useEffect(() => void recount({ badge, api }), [badge, api])
  usePanelEvents(({ event }) => {
    if (events[badge].includes(event)) void recount({ badge, api })
  })
  if (count === 0) return null
  return (
    <span className="az-badge" data-count={count} id={`badge-${badge}`}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="az-hidden">{texts.badges[badge](count)}</span>
    </span>
  )
}
