'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PanelPage } from '../../domain/panelPages.ts'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'
import { usePanelEvents } from './usePanelEvents.ts'

type Badge = NonNullable<PanelPage['badge']>

const counts: Record<Badge, { path: string; key: string; of: string[] }> = {
  unreadMessages: { path: '/messages/unread-count', key: 'unreadCount', of: ['message', 'read'] },
  identityChecks: {
    path: '/identity-verifications/count?where[status][equals]=pending',
    key: 'totalDocs',
    of: ['notification'],
  },
}

/** What was counted last: a page that opens shows it at once. */
const known = new Map<Badge, number>()
/** Said in the window after something was decided here. */
export const recountEvent = 'az-recount'

/** How much waits behind a link of the navigation, counted anew when something happens. Nothing is shown where nothing waits. */
export function NavBadge({ badge }: { badge: Badge }) {
  const texts = useTexts(partsTexts)
  const { config } = useConfig()
  const [count, setCount] = useState(0)
  const { path, key, of } = counts[badge]
  const url = `${config.serverURL}${config.routes.api}${path}`
  const recount = async () => {
    const counted = await countAt({ url, key })
    if (counted === null) return
    known.set(badge, counted)
    setCount(counted)
  }
  useEffect(() => {
    let isShown = true
    setCount(known.get(badge) ?? 0)
    const read = async () => {
      const counted = await countAt({ url, key })
      if (counted === null || !isShown) return
      known.set(badge, counted)
      setCount(counted)
    }
    void read()
    const again = () => void read()
    window.addEventListener(recountEvent, again)
    return () => {
      isShown = false
      window.removeEventListener(recountEvent, again)
    }
  }, [badge, url, key])
  usePanelEvents(({ event }) => {
    if (event === 'resync' || of.includes(event)) void recount()
  })
  if (count === 0) return null
  return (
    <span className="az-badge" data-count={count} id={`badge-${badge}`}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="az-hidden">{texts.badges[badge](count)}</span>
    </span>
  )
}

async function countAt({ url, key }: { url: string; key: string }): Promise<number | null> {
  try {
    const answer = await fetch(url, { credentials: 'include' })
    if (!answer.ok) return null
    // A count, as the endpoint's row in the contract has it.
    const read = (await answer.json()) as Record<string, unknown>
    return typeof read[key] === 'number' ? read[key] : null
  } catch {
    return null
  }
}
