import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import { Logout } from '@payloadcms/ui'
import { EntityType, groupNavItems, type EntityToGroup } from '@payloadcms/ui/shared'
import type { PayloadRequest, ServerProps } from 'payload'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import { CollectionGroup, PageLinks, PeopleLinks, SystemGroup } from './NavLinks.tsx'
import { readOpenGroups } from './readOpenGroups.ts'

/** The navigation group that begins with each of these collections. The rest follows. */
const order = [
  'projects',
  'contracts',
  'project-milestones',
  'messages',
  'project-files',
  'invoices',
  'payments',
  'identity-verifications',
  'project-types',
]

type NavProps = { req?: PayloadRequest } & ServerProps

/**
 * The menu in Payload's frame: the day's work first, and what only engineers need in one group at the end, closed until
 * somebody opens it. The order of the collections themselves names database indexes, so it stays.
 */
export async function Nav({ payload, i18n, permissions, visibleEntities, req }: NavProps) {
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  const collections = payload.config.collections
    .filter(({ slug }) => visibleEntities?.collections.includes(slug))
    .toSorted((a, b) => rank(a.slug) - rank(b.slug))
  const globals = payload.config.globals.filter(({ slug }) => visibleEntities?.globals.includes(slug))
  const entities = [
    ...collections.map((entity): EntityToGroup => ({ type: EntityType.collection, entity })),
    ...globals.map((entity): EntityToGroup => ({ type: EntityType.global, entity })),
  ]
  const system = translator(languageOf(i18n.language))('panelPages.groups.records')
  const groups = permissions ? groupNavItems(entities, permissions, i18n) : []
  const isOpen = await readOpenGroups(req)
  return (
    <NavWrapper baseClass="nav">
      <nav className="nav__wrap">
        <PageLinks place="top" />
        <PeopleLinks />
        {groups
          .filter(({ label }) => label !== system)
          .map((group) => (
            <CollectionGroup group={group} isOpen={isOpen[group.label] ?? true} key={group.label} />
          ))}
        <PageLinks place="bottom" />
        <SystemGroup
          entities={groups.find(({ label }) => label === system)?.entities ?? []}
          isOpen={isOpen[system] ?? false}
          label={system}
        />
        <div className="nav__controls">
          <Logout />
        </div>
      </nav>
      <div className="nav__header">
        <div className="nav__header-content">
          <NavHamburger baseClass="nav" />
        </div>
      </div>
    </NavWrapper>
  )
}
