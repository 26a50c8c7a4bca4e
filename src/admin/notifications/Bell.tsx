'use client'

import { useRef, useState } from 'react'
import { NavBadge } from '../live/NavBadge.tsx'
import { usePanelEvents } from '../live/usePanelEvents.ts'
import { useText } from '../text/useText.ts'
import { NotificationList } from './NotificationList.tsx'
import { useNotifications } from './useNotifications.ts'

const popover = 'notifications'

/** The admin's notifications, in the header of every page. The list is asked for when it is opened. */
export function Bell() {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const notifications = useNotifications()
  usePanelEvents(({ event }) => {
    if (isOpen && event !== 'message') void notifications.load()
  })
  return (
    <div className="az-bell">
      <button
        aria-controls={popover}
        aria-expanded={isOpen}
        className="az-bell__button"
        id="bell"
        popoverTarget={popover}
        type="button"
      >
        <BellIcon />
        <span className="az-hidden">{t('panelNotifications.title')}</span>
        <NavBadge badge="unreadNotifications" />
      </button>
      <div
        aria-label={t('panelNotifications.title')}
        className="az-bell__list"
        id={popover}
        onToggle={({ newState }) => {
          setIsOpen(newState === 'open')
          if (newState === 'open') void notifications.load()
        }}
        popover="auto"
        ref={list}
        role="region"
      >
        <NotificationList {...notifications} onLeave={() => list.current?.hidePopover()} />
      </div>
    </div>
  )
}

function BellIcon() {
  return (
    <svg aria-hidden="true" className="az-bell__icon" fill="none" viewBox="0 0 20 20">
      <path
        d="M5 8a5 5 0 0 1 10 0c0 4 1.5 5.5 1.5 5.5h-13S5 12 5 8Zm3.5 8.5a1.7 1.7 0 0 0 3 0"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="1.4"
      />
    </svg>
  )
}
