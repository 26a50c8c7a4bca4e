'use client'

import { Link, NavGroup, useConfig, useTranslation } from '@payloadcms/ui'
import { EntityType, type NavGroupType } from '@payloadcms/ui/shared'
import { getTranslation } from '@payloadcms/translations'
import { usePathname, useSearchParams } from 'next/navigation.js'
import type { ReactNode } from 'react'
import { panelPages, type PanelPage } from '../../panelPages.ts'
import { NavBadge } from '../live/NavBadge.tsx'
import { useText } from '../text/useText.ts'

type NavLinkProps = { id: string; href: string; isHere: boolean; children: ReactNode; badge?: PanelPage['badge'] }

function NavLink({ id, href, isHere, children, badge }: NavLinkProps) {
  return (
    <Link className="nav__link" href={href} id={id} prefetch={false} {...(isHere && { 'aria-current': 'page' })}>
      {isHere && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{children}</span>
      {badge && <NavBadge badge={badge} />}
    </Link>
  )
}

function pagesAt(place: PanelPage['nav']) {
  return Object.entries(panelPages).filter(([, { nav }]) => nav === place)
}

function PageLink({ name, page: { path, label, badge } }: { name: string; page: PanelPage }) {
  const { config } = useConfig()
  const t = useText()
  const pathname = usePathname()
  const href = `${config.routes.admin}${path === '/' ? '' : path}`
  const isHere = pathname === href || (path !== '/' && pathname.startsWith(`${href}/`))
  return (
    <NavLink badge={badge} href={href} id={`nav-page-${name}`} isHere={isHere}>
      {t(label)}
    </NavLink>
  )
}

/** Links to our own pages above or below the collections. */
export function PageLinks({ place }: { place: 'top' | 'bottom' }) {
  const t = useText()
  return (
    <div aria-label={t('panelCommon.panelLinks')} className={`az-nav az-nav--${place}`} role="group">
      {pagesAt(place).map(([name, page]) => (
        <PageLink key={name} name={name} page={page} />
      ))}
    </div>
  )
}

/** The two parts of the list of people. */
const people = [
  { role: 'client', label: 'panelPages.clients' },
  { role: 'admin', label: 'panelPages.team' },
] as const

export function PeopleLinks() {
  const { config } = useConfig()
  const t = useText()
  const list = `${config.routes.admin}/collections/users`
  const isList = usePathname() === list
  const [, shown] = [...useSearchParams()].find(([name]) => name.endsWith('[role][equals]')) ?? []
  return (
    <div aria-label={t('panelPages.groups.people')} className="az-nav az-nav--people" role="group">
      {people.map(({ role, label }) => (
        <NavLink
          href={`${list}?where[or][0][and][0][role][equals]=${role}`}
          id={`nav-people-${role}`}
          isHere={isList && shown === role}
          key={role}
        >
          {t(label)}
        </NavLink>
      ))}
    </div>
  )
}

type Entity = NavGroupType['entities'][number]

function EntityLink({ entity: { slug, type, label } }: { entity: Entity }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const pathname = usePathname()
  const isGlobal = type === EntityType.global
  const href = `${config.routes.admin}/${isGlobal ? 'globals' : 'collections'}/${slug}`
  return (
    <NavLink
      href={href}
      id={isGlobal ? `nav-global-${slug}` : `nav-${slug}`}
      isHere={pathname === href || pathname.startsWith(`${href}/`)}
    >
      {getTranslation(label, i18n)}
    </NavLink>
  )
}

export function CollectionGroup({ group, isOpen }: { group: NavGroupType; isOpen: boolean }) {
  return (
    <NavGroup isOpen={isOpen} label={group.label}>
      {group.entities.map((entity) => (
        <EntityLink entity={entity} key={entity.slug} />
      ))}
    </NavGroup>
  )
}

type SystemGroupProps = { label: string; entities: Entity[]; isOpen: boolean }

/** What the platform keeps for itself, and the pages to look after it. */
export function SystemGroup({ label, entities, isOpen }: SystemGroupProps) {
  return (
    <NavGroup isOpen={isOpen} label={label}>
      {pagesAt('system').map(([name, page]) => (
        <PageLink key={name} name={name} page={page} />
      ))}
      {entities.map((entity) => (
        <EntityLink entity={entity} key={entity.slug} />
      ))}
    </NavGroup>
  )
}
