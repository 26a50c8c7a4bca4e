'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { panelPages } from '../../domain/panelPages.ts'
import { NavBadge } from '../live/NavBadge.tsx'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Links to the pages of ours that stand above or below the collections. */
function NavLinks({ place }: { place: 'top' | 'bottom' }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = useTexts(partsTexts)
  const pathname = usePathname()
  const pages = Object.entries(panelPages).filter(([, { nav }]) => nav === place)
  if (pages.length === 0) return null
  return (
    <div aria-label={texts.panelLinks} className={`az-nav az-nav--${place}`} role="group">
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
            <span className="nav__link-label">{i18n.language.startsWith('ar') ? label.ar : label.en}</span>
            {badge && <NavBadge badge={badge} />}
          </Link>
        )
      })}
    </div>
  )
}

export function TopNavLinks() {
  return <NavLinks place="top" />
}

export function BottomNavLinks() {
  return <NavLinks place="bottom" />
}
