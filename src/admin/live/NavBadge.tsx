'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'
import { countOf, onCount, recount, type Badge } from './badgeCounts.ts'
import type { PanelEvent } from './listenToEvents.ts'
import { usePanelEvents } from './usePanelEvents.ts'
import { useText } from '../text/useText.ts'

const events: Record<Badge, readonly PanelEvent['event'][]> = {
  unreadMessages: ['message', 'read', 'resync'],
  unreadNotifications: ['notification', 'read', 'resync'],
  identityChecks: ['notification', 'resync'],
}

/** The number of open items behind a link of the menu or the bell, refreshed on events. Hidden at zero. */
export function NavBadge({ badge }: { badge: Badge }) {
  const t = useText()
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
      <span className="az-hidden">{t(`panelCommon.badges.${badge}`, { count })}</span>
    </span>
  )
}
