'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'
import { panelPages } from '../../panelPages.ts'
import { NavBadge } from '../live/NavBadge.tsx'
import { useText } from '../text/useText.ts'

/** Links to our own pages above or below the collections. */
function NavLinks({ place }: { place: 'top' | 'bottom' }) {
  const { config } = useConfig()
  const t = useText()
  const pathname = usePathname()
  const pages = Object.entries(panelPages).filter(([, { nav }]) => nav === place)
  if (pages.length === 0) return null
  return (
    <div aria-label={t('panelCommon.panelLinks')} className={`az-nav az-nav--${place}`} role="group">
      {pages.map(([name, { path, label, badge }]) => {
        const href = `${config.routes.admin}${path === '/' ? '' : path}`
        const isHere = pathname === href || (path !== '/' && pathname.startsWith(`${href}/`))
        return (
          <Link
            className="nav__link"
            href={href}
            id={`nav-page-${name}`}
            key={name}
            prefetch={false}
            {...(isHere && { 'aria-current': 'page' })}
          >
            {isHere && <span className="nav__link-indicator" />}
            <span className="nav__link-label">{t(label)}</span>
            {badge && <NavBadge badge={badge} />}
          </Link>
        )
      })}
    </div>
  )
}

export function TopNavLinks() {
  return (
    <>
      <NavLinks place="top" />
      <PeopleLinks />
    </>
  )
}

/** The two parts of the list of people. */
const people = [
  { role: 'client', label: 'panelPages.clients' },
  { role: 'admin', label: 'panelPages.team' },
] as const

function PeopleLinks() {
  const { config } = useConfig()
  const t = useText()
  const list = `${config.routes.admin}/collections/users`
  const isList = usePathname() === list
  const [, shown] = [...useSearchParams()].find(([name]) => name.endsWith('[role][equals]')) ?? []
  return (
    <div aria-label={t('panelPages.groups.people')} className="az-nav az-nav--people" role="group">
      {people.map(({ role, label }) => {
        const isHere = isList && shown === role
        return (
          <Link
            className="nav__link"
            href={`${list}?where[or][0][and][0][role][equals]=${role}`}
            id={`nav-people-${role}`}
            key={role}
            prefetch={false}
            {...(isHere && { 'aria-current': 'page' })}
          >
            {isHere && <span className="nav__link-indicator" />}
            <span className="nav__link-label">{t(label)}</span>
          </Link>
        )
      })}
    </div>
  )
}

export function BottomNavLinks() {
  return <NavLinks place="bottom" />
}
