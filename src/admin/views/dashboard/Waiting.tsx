import { Link } from '@payloadcms/ui'
import type { PlainKey } from '../../../i18n/types.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { lists } from './lists.ts'
import type { DashboardProps } from './dashboardProps.ts'

type TileName =
  PlainKey<'panelDashboard'> extends infer Key
    ? Key extends `panelDashboard.tiles.${infer Name}`
      ? Name
      : never
    : never
type Tile = { name: TileName; count: number; href: string; isLate?: boolean }

/** Open work, the most urgent first. Empty kinds step back. */
export function Waiting({ data, t, today }: DashboardProps) {
  const tiles = tilesOf({ data, today })
  const waiting = tiles.filter(({ count }) => count > 0)
  return (
    <Section title={t('panelDashboard.waiting')}>
      {waiting.length === 0 && <EmptyState title={t('panelDashboard.nothingWaits')} />}
      <ul className="az-tiles">
        {[...waiting, ...tiles.filter(({ count }) => count === 0)].map(({ name, count, href, isLate = false }) => (
          <li key={name}>
            <Link
              className={['az-tile', count === 0 && 'az-tile--none', isLate && count > 0 && 'az-tile--late']
                .filter(Boolean)
                .join(' ')}
              href={href}
              id={`tile-${name}`}
              prefetch={false}
            >
              <span className="az-tile__count">{count}</span>
              <span className="az-tile__label">{t(`panelDashboard.tiles.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function tilesOf({ data: { projects, alerts, worklist }, today }: Pick<DashboardProps, 'data' | 'today'>): Tile[] {
  const sum = (key: 'count' | 'overdue') => worklist.openInvoices.reduce((total, row) => total + row[key], 0)
  return [
    { name: 'stuck', count: worklist.stuck, href: lists.stuck(), isLate: true },
    { name: 'reviews', count: worklist.openReviews, href: lists.reviews(), isLate: true },
    { name: 'overdue', count: sum('overdue'), href: lists.overdue({ today }), isLate: true },
    { name: 'projects', count: projects.byStatus['submitted'] ?? 0, href: lists.projects('submitted') },
    { name: 'identity', count: alerts.identityChecks.count, href: lists.identity() },
    { name: 'messages', count: worklist.unreadMessages, href: lists.messages() },
    { name: 'toActivate', count: worklist.contractsToActivate.count, href: lists.contracts('signed') },
    { name: 'expiring', count: alerts.expiringContracts.count, href: lists.expiring() },
    { name: 'toSign', count: worklist.contractsToSign.count, href: lists.toSign() },
    { name: 'openInvoices', count: sum('count'), href: lists.openInvoices() },
  ]
}
